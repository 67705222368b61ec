import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { nextUpdate } from './due.ts'

/** An internal note. No outgoing text can read it. A closed case's record may still be completed (guide 5.1.11). */
export function note(_state: Case, command: CommandOf<'note'>, { stamp }: Situation): Decision {
  return [{ type: 'NoteAdded', ...stamp, text: command.text, files: command.files }]
}

/** A try to reach the customer and how it ended (guide 5.1.10). */
export function recordContact(
  state: Case,
  command: CommandOf<'record-contact'>,
  { facts, at, stamp }: Situation,
): Decision {
  if (state.status === 'closed') return { refused: 'case-closed' }
  const { channel, outcome, text } = command
  if (channel === 'phone' && facts.needs.includes('deaf')) return { refused: 'needs-writing' }
  // Spoken with: the next word is due from now.
  const heard = outcome === 'reached' ? { updateDueAt: nextUpdate(facts, state, at) } : {}
  return [{ type: 'ContactRecorded', ...stamp, channel, outcome, text, ...heard }]
}
