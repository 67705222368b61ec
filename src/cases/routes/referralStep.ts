import { partnerNames } from '../../staff/store/queries/partners.ts'
import type { OfficerCommand } from '../core/possible.ts'
import { openReferrals } from '../core/referrals.ts'
import { openStep, type StepArgs } from './step.ts'

/** A step about what a partner has of the case, with the partners that have it. */
export async function openReferralStep(args: Omit<StepArgs, 'request'>, type: OfficerCommand) {
  const { step, state, insat } = await openStep(args, type)
  const having = openReferrals(state).map(({ partner }) => partner)
  const names = await partnerNames(insat.db, having)
  return { step, bodies: [...names].map(([code, name]) => ({ code, name })) }
}
