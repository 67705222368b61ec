import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'
import { departmentNames } from '../../../staff/store/queries/departments.ts'
import { officerNames } from '../../../staff/store/queries/officers.ts'
import { partnerNames } from '../../../staff/store/queries/partners.ts'
import type { CaseEvent } from '../../core/events.ts'
import type { EventNames } from '../../words/eventText.ts'
import { codeNames } from './codeNames.ts'

/** The names of whoever and whatever these events speak of, and of further officers. */
export async function eventNames(
  db: Kysely<Tables>,
  events: readonly CaseEvent[],
  officers: readonly string[] = [],
): Promise<EventNames> {
  const acting = events.flatMap(({ by }) => (by.type === 'officer' ? [by.id] : []))
  const owners = events.flatMap((event) => ('owner' in event ? [event.owner] : []))
  const passed = events.flatMap((event) => (event.type === 'ReferralPassed' ? [event.officer] : []))
  const [names, departments, partners, bodies] = await Promise.all([
    officerNames(db, [...acting, ...owners, ...passed, ...officers]),
    departmentNames(db, events.flatMap(departmentsOf)),
    partnerNames(db, events.flatMap(partnersOf)),
    codeNames(db, events.flatMap(bodiesOf)),
  ])
  return { officers: names, departments, partners, bodies }
}

function partnersOf(event: CaseEvent): string[] {
  const acting = event.by.type === 'partner' ? [event.by.partner] : []
  return 'partner' in event && event.partner !== undefined ? [...acting, event.partner] : acting
}

function bodiesOf(event: CaseEvent): string[] {
  return 'body' in event ? [event.body] : []
}

function departmentsOf(event: CaseEvent): string[] {
  if ('department' in event) return [event.department]
  return event.type === 'CaseReturned' ? [event.from] : []
}
