import type { Kind } from '../../deadlines/core/classes.ts'
import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { partnerDue } from './due.ts'
import type { ReferralRecalled } from './events.ts'
import { openReferral, openReferrals, referralMeant } from './referrals.ts'
import { owesAnswer } from './update.ts'

/** Whoever brought a tip is protected from everybody outside, and an outlet is answered by the ministry alone. */
const answersCustomers: readonly Kind[] = ['complaint', 'inquiry']

/**
 * Gives the case to a partner (guide 5.1.8, 5.1.9, 5.5.5), due by the partner's own calendar: for its opinion, or that
 * it answers the customer itself. The ministry goes on following it up. Several partners may have it at once.
 */
export function referToPartner(
  state: Case,
  { partner, way, text }: CommandOf<'refer-to-partner'>,
  { facts, at, stamp }: Situation,
): Decision {
  const refused = owesAnswer(state)
  if (refused) return { refused }
  if (!state.accepted || state.category === null) return { refused: 'classify-first' }
  if (facts.partner === null) return { refused: 'no-such-partner' }
  if (openReferral(state, partner)) return { refused: 'with-partner' }
  if (way === 'answer' && !answersCustomers.includes(state.kind)) return { refused: 'opinion-only' }
  const dueAt = partnerDue(facts, state, { partner, at })
  if (!dueAt) return { refused: 'no-deadline' }
  return [{ type: 'ReferredToPartner', ...stamp, partner, way, dueAt, text }]
}

/** Takes a case back from a partner, which is told why. */
export function recallReferral(
  state: Case,
  command: CommandOf<'recall-referral'>,
  { actor, stamp }: Situation,
): Decision {
  const referral = referralMeant(state, actor, command.partner)
  if ('refused' in referral) return referral
  return [{ type: 'ReferralRecalled', ...stamp, partner: referral.partner, text: command.text }]
}

/** Whatever partners still have when the answer is given or the case ends without theirs: no referral stays behind open. */
export function recallingAll(state: Case, stamp: Situation['stamp']): ReferralRecalled[] {
  return openReferrals(state).map(({ partner }) => ({
    type: 'ReferralRecalled',
    ...stamp,
    partner,
    text: null,
  }))
}

/** Words to a partner that has the case: a question, an answer to its own, a reminder. */
export function writeToPartner(
  state: Case,
  command: CommandOf<'write-to-partner'>,
  { actor, stamp }: Situation,
): Decision {
  const referral = referralMeant(state, actor, command.partner)
  if ('refused' in referral) return referral
  const { text, files } = command
  return [{ type: 'PartnerWrittenTo', ...stamp, partner: referral.partner, text, files }]
}
