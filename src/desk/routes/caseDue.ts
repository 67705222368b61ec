import type { Case } from '../../cases/core/case.ts'
import type { Ground } from '../../cases/core/terms.ts'
import type { WorkingCalendar } from '../../deadlines/core/calendar.ts'
import { type Remaining, remaining } from '../../deadlines/core/remaining.ts'
import type { Instant } from '../../language/core/instant.ts'

/** What is due next on a case and how far it is, for its head. */
export type Due = {
  readonly what: 'answer' | 'paused' | 'confirm' | 'merged' | 'closed'
  readonly at: Instant
  /** Nothing while the clock stands still or has stopped. */
  readonly remaining: Remaining | null
  /** The promise of the receipt, where another date holds now. */
  readonly promised: Instant | null
  readonly ground: Ground | null
  readonly appealBy: Instant | null
}

export function dueOf(state: Case, calendar: WorkingCalendar, now: Instant): Due {
  const promised = state.firstDueAt === state.dueAt ? null : state.firstDueAt
  const rest = { promised, ground: null, appealBy: null }
  switch (state.status) {
    case 'registered':
    case 'treatment':
    case 'review':
      return {
        what: 'answer',
        at: state.dueAt,
        remaining: remaining(calendar, now, state.dueAt),
        ...rest,
      }
    case 'waiting': {
      // Asked after it was due already, the answer stays late while the customer thinks.
      const late = state.dueAt <= state.askedAt
      const left = late ? remaining(calendar, state.askedAt, state.dueAt) : null
      return { what: 'paused', at: state.dueAt, remaining: left, ...rest }
    }
    case 'answered':
      return {
        what: 'confirm',
        at: state.confirmBy,
        remaining: remaining(calendar, now, state.confirmBy),
        ...rest,
      }
    case 'merged':
      return { what: 'merged', at: state.together.since, remaining: null, ...rest }
    case 'closed': {
      const { closedAt, ground } = state
      const appealBy = now <= state.appealBy ? state.appealBy : null
      return { what: 'closed', at: closedAt, remaining: null, promised, ground, appealBy }
    }
  }
}
