import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'
import { departmentNames } from '../../../staff/store/queries/departments.ts'
import { officerNames } from '../../../staff/store/queries/officers.ts'
import type { CaseEvent } from '../../core/events.ts'
import type { EventNames } from '../../words/eventText.ts'

/** The names of whoever and whatever these events speak of, and of further officers. */
export async function eventNames(
  db: Kysely<Tables>,
  events: readonly CaseEvent[],
  officers: readonly string[] = [],
): Promise<EventNames> {
  const acting = events.flatMap(({ by }) => (by.type === 'officer' ? [by.id] : []))
  const owners = events.flatMap((event) => ('owner' in event ? [event.owner] : []))
  const [names, departments] = await Promise.all([
    officerNames(db, [...acting, ...owners, ...officers]),
    departmentNames(db, events.flatMap(departmentsOf)),
  ])
  return { officers: names, departments }
}

function departmentsOf(event: CaseEvent): string[] {
  if (event.type === 'CaseReferred') return [event.department]
  return event.type === 'CaseReturned' ? [event.from] : []
}
