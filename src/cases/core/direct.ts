import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { nextUpdate } from './due.ts'
import { owesAnswer } from './update.ts'

/**
 * Tells the customer which body is responsible and how to reach it, where that is no partner of ours (guide 5.1.8). The
 * case is not closed by it: the ministry follows up and answers as with any other.
 */
export function direct(
  state: Case,
  { body, text }: CommandOf<'direct'>,
  { facts, at, stamp }: Situation,
): Decision {
  const refused = owesAnswer(state)
  if (refused) return { refused }
  if (!state.accepted || state.category === null) return { refused: 'classify-first' }
  if (facts.choice === null) return { refused: 'no-such-body' }
  return [{ type: 'CustomerDirected', ...stamp, body, text, updateDueAt: nextUpdate(facts, state, at) }]
}
