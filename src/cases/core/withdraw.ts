import type { Case } from './case.ts'
import { closing } from './close.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { mustNotEnd } from './independence.ts'
import { recallingAll } from './referToPartner.ts'

/**
 * The customer takes the case back; a reason is welcome, never demanded. An officer or program may write down that
 * the customer did, but not one who handled the case: it ends without the customer's word on the answer.
 */
export function withdraw(state: Case, command: CommandOf<'withdraw'>, situation: Situation): Decision {
  if (state.status === 'closed') return { refused: 'case-closed' }
  const refused = mustNotEnd(state, situation.actor)
  if (refused) return { refused }
  const { channel, text } = command
  return [
    { type: 'CaseWithdrawn', ...situation.stamp, channel, text },
    ...recallingAll(state, situation.stamp),
    closing(state, 'withdrawn', situation),
  ]
}
