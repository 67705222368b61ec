import type { CaseBase } from './case.ts'
import { openReferrals } from './referrals.ts'

/** Open work that no department, officer or partner has is intake's: nothing open is ever nobody's. */
export function whoseTurn(
  state: Pick<CaseBase, 'department' | 'owner' | 'referrals'>,
): 'registered' | 'treatment' {
  const nobodys = state.department === null && state.owner === null && openReferrals(state).length === 0
  return nobodys ? 'registered' : 'treatment'
}
