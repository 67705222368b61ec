import { officerId } from '../../staff/core/actor.ts'
import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import type { AssigneeFact } from './facts.ts'
import { mustNotHandle } from './independence.ts'
import type { RefusalCode } from './refusals.ts'

/** Takes a case that nobody has; after a customer's no only somebody who has not handled it may (guide 5.1.11). */
export function take(state: Case, { actor, stamp }: Situation): Decision {
  const officer = officerId(actor)
  if (!officer) return { refused: 'not-allowed' }
  const refused =
    notToBeTaken(state) ?? (state.owner !== null ? 'has-owner' : null) ?? mustNotHandle(state, officer)
  return refused ? { refused } : [{ type: 'CaseTaken', ...stamp, owner: officer }]
}

/** Gives a case to an officer of its department, or of the follow-up team. */
export function assign(
  state: Case,
  command: CommandOf<'assign'>,
  { facts: { assignee }, stamp }: Situation,
): Decision {
  if (!assignee) return { refused: 'no-such-officer' }
  const refused = notToBeTaken(state) ?? cannotBeGiven(state, assignee)
  return refused ? { refused } : [{ type: 'CaseAssigned', ...stamp, owner: command.officer }]
}

/** Why the case cannot be given to that officer: a screen offers only those for whom there is no reason. */
export function cannotBeGiven(state: Case, officer: AssigneeFact): RefusalCode | null {
  const ofDepartment = state.department !== null && officer.departments.includes(state.department)
  const itsOwn = ofDepartment || officer.roles.includes('follow-up')
  return mustNotHandle(state, officer.id) ?? (itsOwn ? null : 'not-of-department')
}

function notToBeTaken(state: Case): RefusalCode | null {
  switch (state.status) {
    case 'registered':
      return 'classify-first'
    case 'merged':
      return 'case-merged'
    case 'closed':
      return 'case-closed'
    case 'answered':
      return 'not-in-treatment'
    case 'treatment':
    case 'waiting':
    case 'review':
      return null
  }
}
