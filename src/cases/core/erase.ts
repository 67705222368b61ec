import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'

/** Puts on record that words were erased, so that erased can be told from altered. */
export function erase(_state: Case, command: CommandOf<'erase'>, { stamp }: Situation): Decision {
  if (command.texts.length === 0) return { refused: 'nothing-to-erase' }
  return [{ type: 'TextsErased', ...stamp, texts: command.texts, reason: command.reason }]
}
