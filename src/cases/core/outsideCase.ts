import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'

/** Where the customer took the matter outside, under which number, and what came of it there; of a closed case, too. */
export function recordOutside(
  _state: Case,
  { body, number, text }: CommandOf<'record-outside'>,
  { facts, stamp }: Situation,
): Decision {
  if (facts.choice === null) return { refused: 'no-such-body' }
  return [{ type: 'OutsideCaseRecorded', ...stamp, body, number, text }]
}
