import type { Case } from './case.ts'
import { closing } from './close.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'

/** The customer takes the case back; a reason is welcome, never demanded. */
export function withdraw(state: Case, command: CommandOf<'withdraw'>, situation: Situation): Decision {
  if (state.status === 'closed') return { refused: 'case-closed' }
  const { channel, text } = command
  return [
    { type: 'CaseWithdrawn', ...situation.stamp, channel, text },
    closing(state, 'withdrawn', situation),
  ]
}
