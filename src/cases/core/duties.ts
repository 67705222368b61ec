import type { Instant } from '../../language/core/instant.ts'
import { delayNoticeKey } from './alarms.ts'
import type { Case } from './case.ts'
import {
  answerClock,
  type CaseClock,
  clockKey,
  type RunningClock,
  runningClocks,
  urgentKey,
} from './clocks.ts'
import { openReferrals } from './referrals.ts'

/** What the clocks of a case ask of officers now, beside the answer itself. */
export type Duties = {
  /** It went up to somebody above the owner and nobody has it in hand. */
  readonly escalated: boolean
  /** Telling why it takes longer, or answering, is due (guide 5.1.11). */
  readonly delayNoticeOwed: boolean
  /** Until when the customer is to hear from us next (guide 5.1.10); nothing while that clock does not run. */
  readonly updateDueAt: Instant | null
  /** When the first of the partners that have it owes its answer; nothing where none has it. */
  readonly partnerDueAt: Instant | null
}

export function dutiesOf(state: Case): Duties {
  const running = runningClocks(state)
  return {
    escalated: openEscalations(state).length > 0,
    delayNoticeOwed: running.some((clock) => state.sounded.includes(delayNoticeKey(clock))),
    updateDueAt: running.find(({ clock }) => clock === 'update')?.dueAt ?? null,
    partnerDueAt:
      openReferrals(state)
        .map(({ dueAt }) => dueAt)
        .toSorted()[0] ?? null,
  }
}

/** What went up to somebody above the owner and nobody has in hand: by a clock that runs, or because it is urgent. */
export function openEscalations(state: Case): readonly Escalation[] {
  const open = (key: string) => state.escalated.includes(key) && !state.acknowledged.includes(key)
  const late = runningClocks(state).filter((running) => open(clockKey(running)))
  const { dueAt } = state
  return [
    ...(open(urgentKey) && owes(state) ? [{ clock: answerClock(state), dueAt, urgent: true as const }] : []),
    ...late.map(({ since: _, ...escalation }) => escalation),
  ]
}
export type Escalation = Omit<RunningClock, 'since'> & { readonly urgent?: true }

/** Danger is over for us once there is an answer. */
function owes({ status }: Case): boolean {
  return status !== 'answered' && status !== 'merged' && status !== 'closed'
}

/** What is due next of a case: which clock runs out, and when. */
export type NextDue = { readonly clock: CaseClock; readonly at: Instant }

/**
 * The clock that runs out first, of several at the same moment the answer's. While the customer was asked and all stand
 * still it is the answer, by the moment at which it was due as they stopped. Nothing once closed or merged.
 */
export function nextDue(state: Case): NextDue | null {
  if (state.status === 'closed' || state.status === 'merged') return null
  const still: NextDue = { clock: answerClock(state), at: state.dueAt }
  const [first, ...others] = runningClocks(state).map(({ clock, dueAt }): NextDue => ({ clock, at: dueAt }))
  return others.reduce((next, other) => (other.at < next.at ? other : next), first ?? still)
}
