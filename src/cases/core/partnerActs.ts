import type { Actor } from '../../staff/core/actor.ts'
import type { Case } from './case.ts'
import type { CommandType } from './commands.ts'
import { type OpenReferral, openReferral, partnerOf } from './referrals.ts'

/** What whoever speaks for a body can do with a case that it has, the most wanted first. */
export const partnerActs = ['answer', 'acknowledge', 'write', 'extend', 'pass', 'return'] as const
export type PartnerAct = (typeof partnerActs)[number]

/** The command that each of them gives. */
export const partnerCommands = {
  answer: 'answer-referral',
  acknowledge: 'acknowledge-referral',
  write: 'write-to-ministry',
  extend: 'extend-referral',
  pass: 'pass-referral',
  return: 'return-referral',
} as const satisfies Record<PartnerAct, CommandType>

/** What the speaker's body has of the case now; nothing where it has it not, or nobody's body is spoken for. */
export function ownReferral(state: Case, actor: Actor): OpenReferral | null {
  const partner = partnerOf(actor)
  return partner === null ? null : openReferral(state, partner)
}

/**
 * What can be done now: nothing once the case has left the body; no answer to a customer who was asked for something
 * and has not spoken yet; handing on only for those who have colleagues here, so not by a signed link.
 */
export function partnerActsOf(state: Case, actor: Actor): readonly PartnerAct[] {
  const referral = ownReferral(state, actor)
  if (!referral) return []
  const isPossible: Record<PartnerAct, boolean> = {
    answer: referral.way === 'opinion' || state.status !== 'waiting',
    acknowledge: referral.acknowledgedAt === null,
    write: true,
    extend: true,
    pass: actor.type === 'officer',
    return: true,
  }
  const acts = partnerActs.filter((act) => isPossible[act])
  // Whoever sees a case for the first time says first that they have it.
  return isPossible.acknowledge ? ['acknowledge', ...acts.filter((act) => act !== 'acknowledge')] : acts
}
