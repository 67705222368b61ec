import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { dueFor } from './due.ts'
import type { AnswerGiven, ReferralAnswered } from './events.ts'
import { mustNotHandle } from './independence.ts'
import { type OpenReferral, openReferrals, referralMeant, speaksFor } from './referrals.ts'
import type { RefusalCode } from './refusals.ts'

/**
 * The partner's word on the matter (guide 5.1.9): its opinion to us, or the answer to the customer itself, who then
 * confirms to the ministry as with any answer. What other partners have of it is theirs no longer once the customer
 * is answered.
 */
export function answerReferral(
  state: Case,
  command: CommandOf<'answer-referral'>,
  situation: Situation,
): Decision {
  const { actor, stamp } = situation
  const referral = referralMeant(state, actor, command.partner)
  if ('refused' in referral) return referral
  const refused = notByThem(state, situation) ?? notToCustomer(state, referral, command)
  if (refused) return { refused }
  const { to, solved, text, files } = command
  const { partner } = referral
  const answered: ReferralAnswered = { type: 'ReferralAnswered', ...stamp, partner, to, solved, text, files }
  if (to === 'ministry') return [answered]
  const others = openReferrals(state).filter((other) => other !== referral)
  return [
    answered,
    ...others.map(
      (other) => ({ type: 'ReferralRecalled', ...stamp, partner: other.partner, text: null }) as const,
    ),
    answerOfPartner(state, answered, situation),
  ]
}

function notByThem(state: Case, { actor }: Situation): RefusalCode | null {
  const person = speaksFor(actor)
  return person === null ? null : mustNotHandle(state, person)
}

function notToCustomer(
  state: Case,
  { way }: OpenReferral,
  { to }: CommandOf<'answer-referral'>,
): RefusalCode | null {
  if (to === 'ministry') return null
  if (way === 'opinion') return 'opinion-asked'
  return state.status === 'waiting' ? 'waiting-for-customer' : null
}

function answerOfPartner(
  state: Case,
  { partner, solved, text, files }: ReferralAnswered,
  { facts, at, stamp }: Situation,
): AnswerGiven {
  const confirmBy = dueFor(facts, state, 'objection', at, state.editionAt) ?? at
  const said = { text, solved, files, partner, confirmBy }
  return { type: 'AnswerGiven', ...stamp, ...said, remedy: null, present: false }
}
