import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { alertOfHead } from './urgent.ts'

/** Hands the case to the department that owns the subject (guide 5.1.9, 5.1.10). */
export function refer(state: Case, command: CommandOf<'refer'>, { facts, stamp }: Situation): Decision {
  if (state.status === 'closed') return { refused: 'case-closed' }
  if (state.status === 'answered') return { refused: 'not-in-treatment' }
  if (state.status === 'waiting') return { refused: 'waiting-for-customer' }
  if (!state.accepted || state.category === null) return { refused: 'classify-first' }
  if (!facts.department) return { refused: 'no-such-department' }
  if (facts.department === state.department) return { refused: 'same-department' }
  return [
    { type: 'CaseReferred', ...stamp, department: facts.department, text: command.text },
    ...alertOfHead(facts, state, stamp),
  ]
}

/** Gives a misdirected case back to intake with the reason; it counts against accuracy at first assignment (guide 5.3). */
export function giveBack(state: Case, command: CommandOf<'return'>, { stamp }: Situation): Decision {
  if (state.status !== 'treatment' && state.status !== 'review') return { refused: 'not-in-treatment' }
  if (state.department === null) return { refused: 'not-in-treatment' }
  return [{ type: 'CaseReturned', ...stamp, from: state.department, text: command.text }]
}
