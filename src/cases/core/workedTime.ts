import type { WorkingCalendar } from '../../deadlines/core/calendar.ts'
import { workingMinutesBetween } from '../../deadlines/core/workingTime.ts'
import type { Instant } from '../../language/core/instant.ts'
import { nothing, type State } from './case.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'

/** Working time in minutes, perhaps with a fraction. */
export type Worked = {
  /** Of the latest round. */
  readonly round: number
  /** Of all rounds together. */
  readonly total: number
}

/**
 * How long the customer has waited for us until `until`, in the calendar's working time: a clock a round, and all of
 * them. It counts while an answer is owed, never while the customer was asked or had the last word to say.
 */
export function workedTime(events: readonly CaseEvent[], calendar: WorkingCalendar, until: Instant): Worked {
  const perRound: number[] = []
  let state: State = nothing
  let from = until
  const count = (to: Instant) => {
    if (!owesAnswer(state)) return
    perRound[state.round] = (perRound[state.round] ?? 0) + workingMinutesBetween(calendar, from, to)
  }
  for (const event of events) {
    count(event.at)
    state = evolve(state, event)
    from = event.at
  }
  count(until)
  const round = state.status === 'nothing' ? 0 : (perRound[state.round] ?? 0)
  return { round, total: perRound.reduce((sum, minutes) => sum + minutes, 0) }
}

function owesAnswer(
  state: State,
): state is Extract<State, { status: 'registered' | 'treatment' | 'review' }> {
  return state.status === 'registered' || state.status === 'treatment' || state.status === 'review'
}
