import type { Case, Status } from './case.ts'
import { openReferrals } from './referrals.ts'

/**
 * Where a case stands on its way: its status, and in treatment whether a partner has it (guide 5.1.8, 5.5.5). Merged into
 * another it stays where it stood: the way that goes on is the other's.
 */
export type Stage = Exclude<Status, 'merged'> | 'with-partner'

export const stages = [
  'registered',
  'waiting',
  'with-partner',
  'treatment',
  'answered',
  'review',
  'closed',
] as const satisfies readonly Stage[]

export function stageOf(state: Case): Stage {
  if (state.status === 'merged') return state.before.status
  return state.status === 'treatment' && openReferrals(state).length > 0 ? 'with-partner' : state.status
}
