import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { reviewOpening } from './review.ts'

/** A no after closing, inside the window: the same reference goes into a new round (guide 5.1.10, 5.1.11). */
export function appeal(state: Case, command: CommandOf<'appeal'>, situation: Situation): Decision {
  if (state.status !== 'closed') return { refused: 'case-open' }
  // Closed without a window, as a tip is, it cannot be appealed even in the same moment.
  if (state.appealBy === state.closedAt || situation.at > state.appealBy) return { refused: 'window-over' }
  const opening = reviewOpening(state, situation)
  if (!opening) return { refused: 'no-deadline' }
  return [
    { type: 'AppealReceived', ...situation.stamp, channel: command.channel, text: command.text },
    opening,
  ]
}
