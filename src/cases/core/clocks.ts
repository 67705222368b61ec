import type { Clock } from '../../deadlines/core/timetable.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Case } from './case.ts'
import { openReferrals } from './referrals.ts'

/** The clocks that run on a case; the others count back from these. */
export const caseClocks = [
  'first-response',
  'update',
  'answer',
  'review',
  'objection',
  'partner-answer',
] as const satisfies readonly Clock[]
export type CaseClock = (typeof caseClocks)[number]

/** A clock that runs on a case now: what is owed, since when by that date, and until when. */
export type RunningClock = {
  readonly clock: CaseClock
  /** Whose answer is timed, with the clock of a partner. */
  readonly partner?: string
  /** When this due moment was promised; a reminder that would have come before it is none. */
  readonly since: Instant
  readonly dueAt: Instant
}

/**
 * The clocks that run now, each apart from the others (guide 5.1.9, 5.1.10): the first word by a person, the next word,
 * the answer (in a later round: the review), and once answered the customer's own window; beside them what each partner owes us. All stand still while the
 * customer was asked for something, none while we wait for ourselves. What is handled as part of another case has that one's.
 */
export function runningClocks(state: Case): readonly RunningClock[] {
  switch (state.status) {
    case 'registered':
    case 'treatment':
    case 'review':
      return owed(state)
    case 'answered':
      return [{ clock: 'objection', since: state.answer?.at ?? state.roundOpenedAt, dueAt: state.confirmBy }]
    case 'waiting':
    case 'merged':
    case 'closed':
      return []
  }
}

/** Names a clock by its due moment: a date that moved is another, with alarms and an escalation of its own. */
export function clockKey({ clock, partner, dueAt }: NamedClock): string {
  return partner === undefined ? `${clock} ${dueAt}` : `${clock} ${partner} ${dueAt}`
}
type NamedClock = { readonly clock: Clock; readonly partner?: string | undefined; readonly dueAt: Instant }

/** Names in the same way what went up because somebody is in danger, whatever becomes of the dates. */
export const urgentKey = 'urgent'

/** Which clock times the answer of this round. */
export function answerClock({ round }: Pick<Case, 'round'>): 'answer' | 'review' {
  return round === 1 ? 'answer' : 'review'
}

function owed(state: Case): RunningClock[] {
  const { firstResponse, update } = state
  const first = firstResponse && !firstResponse.at ? [{ since: state.registeredAt, ...firstResponse }] : []
  return [
    { clock: answerClock(state), since: state.dueSince, dueAt: state.dueAt },
    ...first.map(({ since, dueAt }) => ({ clock: 'first-response' as const, since, dueAt })),
    ...(update ? [{ clock: 'update' as const, ...update }] : []),
    ...openReferrals(state).map(({ partner, dueSince: since, dueAt }) => {
      return { clock: 'partner-answer' as const, partner, since, dueAt }
    }),
  ]
}
