import type { Case } from './case.ts'
import { closing } from './close.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { mustNotEnd } from './independence.ts'
import { reviewOpening } from './review.ts'

/**
 * The customer's word on the answer. Yes closes; no, with its reason, opens a new round for somebody new
 * (guide 5.1.8). An officer or program may write down what the customer said, but not one who handled the case.
 */
export function confirm(state: Case, command: CommandOf<'confirm'>, situation: Situation): Decision {
  if (state.status === 'closed') return { refused: 'case-closed' }
  if (state.status !== 'answered') return { refused: 'not-answered' }
  const refused = mustNotEnd(state, situation.actor)
  if (refused) return { refused }
  const { channel, text } = command
  if (command.satisfied)
    return [{ type: 'AnswerConfirmed', ...situation.stamp, channel }, closing(state, 'confirmed', situation)]
  if (text === null) return { refused: 'no-needs-reason' }
  const opening = reviewOpening(state, situation)
  return opening
    ? [{ type: 'AnswerRejected', ...situation.stamp, channel, text }, opening]
    : { refused: 'no-deadline' }
}
