import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { nextUpdate } from './due.ts'

/** An internal note. No outgoing text can read it. A closed case's record may still be completed (guide 5.1.11). */
export function note(_state: Case, command: CommandOf<'note'>, { stamp }: Situation): Decision {
  return [{ type: 'NoteAdded', ...stamp, text: command.text, files: command.files }]
}

/** A try to reach the customer and how it ended (guide 5.1.10), or the outlet, which is told when the case is over (guide 5.2). */
export function recordContact(
  state: Case,
  command: CommandOf<'record-contact'>,
  { facts, at, stamp }: Situation,
): Decision {
  const { channel, outcome, text, outlet = null } = command
  if (outlet !== null) {
    if (state.sources.length === 0) return { refused: 'not-media' }
    if (!state.sources.some((source) => source.outlet === outlet)) return { refused: 'no-such-outlet' }
    const spoken = outcome === 'reached' && state.status !== 'closed'
    const next = spoken ? { updateDueAt: nextUpdate(facts, state, at) } : {}
    return [{ type: 'ContactRecorded', ...stamp, channel, outcome, text, outlet, ...next }]
  }
  if (state.status === 'closed') return { refused: 'case-closed' }
  if (channel === 'phone' && facts.needs.includes('deaf')) return { refused: 'needs-writing' }
  // Spoken with: the next word is due from now.
  const heard = outcome === 'reached' ? { updateDueAt: nextUpdate(facts, state, at) } : {}
  return [{ type: 'ContactRecorded', ...stamp, channel, outcome, text, ...heard }]
}
