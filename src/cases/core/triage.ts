import type { Case } from './case.ts'
import { closing } from './close.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'

/** Accepts a case into treatment (guide 5.3, acceptance). */
export function accept(state: Case, { stamp }: Situation): Decision {
  if (state.status !== 'registered') return { refused: 'not-at-intake' }
  if (state.accepted) return { refused: 'already-accepted' }
  return [{ type: 'CaseAccepted', ...stamp }]
}

/** Declines a case with a reason of the ministry's list and words to the customer, and closes it on that ground. */
export function decline(state: Case, command: CommandOf<'decline'>, situation: Situation): Decision {
  if (state.status !== 'registered') return { refused: 'not-at-intake' }
  if (state.accepted) return { refused: 'already-accepted' }
  // What is not ours is passed on and followed up, never closed as such (guide 5.1.8).
  if (state.jurisdiction !== 'ours') return { refused: 'not-ours-to-decline' }
  if (situation.facts.choice === null) return { refused: 'no-such-reason' }
  const { reason, text } = command
  return [{ type: 'CaseDeclined', ...situation.stamp, reason, text }, closing(state, 'declined', situation)]
}
