import type { Kind } from '../../deadlines/core/classes.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { answerDue, dueAfter, movedWords } from './due.ts'
import type { Rules } from './facts.ts'

/**
 * Makes the case one of another kind (guide 5.1.1: an employee may correct what was chosen at entry). Its dates are
 * counted anew as a classification counts them, from the round's beginning under the new kind. What belongs to nobody
 * we know stays a tip, since a complaint and an inquiry owe somebody an answer.
 */
export function changeKind(
  state: Case,
  { kind, text }: CommandOf<'change-kind'>,
  { facts, stamp }: Situation,
): Decision {
  if (state.status === 'closed') return { refused: 'case-closed' }
  if (state.kind === 'media') return { refused: 'media-stays' }
  if (state.kind === kind) return { refused: 'same-kind' }
  if (state.kind === 'tip' && state.customer === null) return { refused: 'anonymous-stays-tip' }
  const dueAt = dueAs(state, kind, facts)
  if (!dueAt) return { refused: 'no-deadline' }
  const words = movedWords({ ...state, kind }, facts, { editionAt: state.editionAt, at: null })
  return [{ type: 'KindChanged', ...stamp, from: state.kind, kind, text, dueAt, ...words }]
}

/** When the answer would be due if the case were of that kind; nothing where the timetable has no such limit. */
export function dueAs(state: Case, kind: Kind, rules: Rules): Instant | null {
  const counted = answerDue(rules, state, { ...state, kind })
  return counted && dueAfter(state, counted)
}
