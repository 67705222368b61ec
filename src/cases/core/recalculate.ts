import type { Instant } from '../../language/core/instant.ts'
import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { answerDue, dueFor } from './due.ts'
import type { DeadlinesRecalculated } from './events.ts'
import type { Rules } from './facts.ts'

/**
 * Counts the due moments of an open case again because an administrator asked for it: after a holiday was declared, or
 * by the timetable of today. The reason stands in the recalculation. A date that the customer was given by hand stays,
 * and so does the first promise.
 */
export function recalculate(
  state: Case,
  { recalculation, newEdition }: CommandOf<'recalculate'>,
  { facts, at, stamp }: Situation,
): Decision {
  if (state.status === 'closed') return { refused: 'case-closed' }
  const editionAt = newEdition ? at : state.editionAt
  const moved = movedMoments({ ...state, editionAt }, facts)
  if (Object.keys(moved).length === 0) return { refused: 'nothing-moved' }
  return [{ type: 'DeadlinesRecalculated', ...stamp, recalculation, editionAt, ...moved }]
}

type Moments = Pick<DeadlinesRecalculated, 'dueAt' | 'firstResponseDueAt' | 'updateDueAt' | 'confirmBy'>

function movedMoments(state: Exclude<Case, { status: 'closed' }>, rules: Rules): Moments {
  const { firstResponse, update, answer, editionAt } = state
  const count = (clock: Parameters<typeof dueFor>[2], from: Instant) =>
    dueFor(rules, state, clock, from, editionAt)
  const all: readonly (readonly [keyof Moments, Instant | null, Instant | null])[] = [
    ['dueAt', state.dueAt, state.dueByHand || answer ? null : answerDue(rules, state, state)],
    [
      'firstResponseDueAt',
      firstResponse?.dueAt ?? null,
      firstResponse && !firstResponse.at ? count('first-response', state.registeredAt) : null,
    ],
    ['updateDueAt', update?.dueAt ?? null, update ? count('update', update.since) : null],
    [
      'confirmBy',
      state.status === 'answered' ? state.confirmBy : null,
      state.status === 'answered' && answer ? count('objection', answer.at) : null,
    ],
  ]
  const moved = all.filter(([, before, now]) => now !== null && now !== before)
  return Object.fromEntries(moved.map(([name, , now]) => [name, now]))
}
