import type { Case } from './case.ts'
import type { Situation } from './decision.ts'
import { dueFor } from './due.ts'
import type { ReviewOpened } from './events.ts'

/** The new round that a no opens, with a new date; nothing where no date can be given. */
export function reviewOpening(state: Case, { facts, at, stamp }: Situation): ReviewOpened | null {
  const dueAt = dueFor(facts, state, 'review', at)
  const updateDueAt = dueFor(facts, state, 'update', at)
  return dueAt && { type: 'ReviewOpened', ...stamp, round: state.round + 1, dueAt, updateDueAt }
}
