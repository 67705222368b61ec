import type { Case } from './case.ts'
import type { Situation } from './decision.ts'
import type { ReviewOpened } from './events.ts'
import { dueFor } from './facts.ts'

/** The new round that a no opens, with a new date; nothing where no date can be given. */
export function reviewOpening(state: Case, { facts, at, stamp }: Situation): ReviewOpened | null {
  const dueAt = dueFor(facts, state, 'answer', at)
  return dueAt && { type: 'ReviewOpened', ...stamp, round: state.round + 1, dueAt }
}
