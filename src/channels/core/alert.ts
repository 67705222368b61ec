import { scopeOf, sees } from '../../cases/core/access.ts'
import type { Case } from '../../cases/core/case.ts'
import { answerClock, clockKey, runningClocks } from '../../cases/core/clocks.ts'
import { openEscalations } from '../../cases/core/duties.ts'
import type { CaseEvent } from '../../cases/core/events.ts'
import type { Clock, RungReader } from '../../deadlines/core/terms.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { OfficerActor } from '../../staff/core/actor.ts'

/** Why an officer is told of a case, the most pressing first. */
export const alertReasons = ['urgent', 'after', 'at', 'delay-notice', 'before'] as const
export type AlertReason = (typeof alertReasons)[number]

/** What a clock of a case has to say to officers. */
export type Alert = {
  readonly to: Exclude<RungReader, 'partner'>
  readonly reason: AlertReason
  readonly clock: Clock
  readonly dueAt: Instant
}

/** What officers are told of an event, if anything: a step of the ladder, or the owner's duty to explain a delay. */
export function alertOf(event: CaseEvent): Alert | null {
  switch (event.type) {
    case 'CaseEscalated':
      // A partner is told in letters of its own, see `partnerNotices.ts`.
      if (event.to === 'partner') return null
      return { to: event.to, reason: event.when, clock: event.clock, dueAt: event.dueAt }
    case 'DelayNoticeFellDue':
      return { to: 'owner', reason: 'delay-notice', clock: 'answer', dueAt: event.dueAt }
    default:
      return null
  }
}

/** Whether there is still something to do about it: its clock runs on to the same moment, and nobody has it in hand. */
export function stillHolds({ reason, clock, dueAt }: Omit<Alert, 'to'>, state: Case): boolean {
  switch (reason) {
    case 'urgent':
      return openEscalations(state).some(({ urgent }) => urgent)
    case 'delay-notice':
      return runningClocks(state).some((one) => one.clock === answerClock(state) && one.dueAt === dueAt)
    case 'before':
    case 'at':
    case 'after': {
      const running = runningClocks(state).filter((one) => one.clock === clock && one.dueAt === dueAt)
      return running.some((one) => !state.acknowledged.includes(clockKey(one)))
    }
  }
}

/**
 * Who is meant: the first of them and of those above who is there at all, so that nothing goes up to nobody. Whoever
 * may not see the case hears nothing of it (guide 5.1.6).
 */
export function officersFor(
  to: Alert['to'],
  subject: Case,
  officers: readonly OfficerActor[],
): readonly OfficerActor[] {
  const seeing = officers.filter((officer) => sees(scopeOf(officer), subject))
  const upwards = order.slice(order.indexOf(to))
  return upwards.map((reader) => seeing.filter(is[reader](subject))).find(({ length }) => length > 0) ?? []
}

const order: readonly Alert['to'][] = ['owner', 'head', 'follow-up', 'management']

/** A head is a manager of named departments; senior management are managers of none in particular. */
const is: Record<Alert['to'], (subject: Case) => (officer: OfficerActor) => boolean> = {
  owner:
    ({ owner }) =>
    ({ id }) =>
      id === owner,
  head:
    ({ department }) =>
    ({ roles, departments }) =>
      department !== null && roles.includes('management') && departments.includes(department),
  'follow-up':
    () =>
    ({ roles }) =>
      roles.includes('follow-up'),
  management:
    () =>
    ({ roles, departments }) =>
      roles.includes('management') && departments.length === 0,
}
