import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { nextUpdate } from './due.ts'
import type { RefusalCode } from './refusals.ts'

/** Tells the customer where their case stands while no answer is ready (guide 5.1.10: informed periodically). */
export function updateCustomer(
  state: Case,
  command: CommandOf<'update-customer'>,
  { facts, at, stamp }: Situation,
): Decision {
  if (state.kind === 'media') return { refused: 'no-customer' }
  const refused = owesAnswer(state)
  if (refused) return { refused }
  return [{ type: 'UpdateGiven', ...stamp, text: command.text, updateDueAt: nextUpdate(facts, state, at) }]
}

/** Why nothing can be told instead of an answer: none is owed now. */
export function owesAnswer(state: Case): RefusalCode | null {
  switch (state.status) {
    case 'registered':
    case 'treatment':
    case 'review':
      return null
    case 'waiting':
      return 'waiting-for-customer'
    case 'answered':
      return 'not-in-treatment'
    case 'merged':
      return 'case-merged'
    case 'closed':
      return 'case-closed'
  }
}
