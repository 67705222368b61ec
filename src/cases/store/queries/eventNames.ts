import type { Context } from '../../../postgres/context.ts'
import type { Actor } from '../../../staff/core/actor.ts'
import { departmentNames } from '../../../staff/store/queries/departments.ts'
import { officerNames } from '../../../staff/store/queries/officers.ts'
import { partnerNames } from '../../../staff/store/queries/partners.ts'
import type { CaseEvent } from '../../core/events.ts'
import type { EventNames } from '../../words/eventText.ts'
import { codeNames } from './codeNames.ts'
import { namedCases } from './namedCases.ts'
import { outletNames } from './outlets.ts'

/** The names of whoever and whatever these events speak of, and of further officers; of other cases those that the reader may see. */
export async function eventNames(
  context: Pick<Context, 'db'>,
  reader: Actor,
  events: readonly CaseEvent[],
  officers: readonly string[] = [],
): Promise<EventNames> {
  const acting = events.flatMap(({ by }) => (by.type === 'officer' ? [by.id] : []))
  const owners = events.flatMap((event) => ('owner' in event ? [event.owner] : []))
  const passed = events.flatMap((event) => (event.type === 'ReferralPassed' ? [event.officer] : []))
  const { db } = context
  const others = events.flatMap(otherIn)
  const [names, departments, partners, outlets, bodies, cases] = await Promise.all([
    officerNames(db, [...acting, ...owners, ...passed, ...officers]),
    departmentNames(db, events.flatMap(departmentsOf)),
    partnerNames(db, events.flatMap(partnersOf)),
    outletNames(db, events.flatMap(outletsOf)),
    codeNames(db, events.flatMap(bodiesOf)),
    namedCases(context, reader, others),
  ])
  const references = new Map(cases.map(({ id, reference }) => [id, reference]))
  return { officers: names, departments, partners, outlets, bodies, references }
}

function partnersOf(event: CaseEvent): string[] {
  const acting = event.by.type === 'partner' ? [event.by.partner] : []
  return 'partner' in event && event.partner !== undefined ? [...acting, event.partner] : acting
}

function outletsOf(event: CaseEvent): string[] {
  return 'outlet' in event && event.outlet !== undefined ? [event.outlet] : []
}

function bodiesOf(event: CaseEvent): string[] {
  return 'body' in event ? [event.body] : []
}

function departmentsOf(event: CaseEvent): string[] {
  if ('department' in event) return [event.department]
  return event.type === 'CaseReturned' ? [event.from] : []
}

function otherIn(event: CaseEvent): string[] {
  if ('other' in event) return [event.other]
  return event.type === 'InformationReceived' && event.from !== undefined ? [event.from] : []
}
