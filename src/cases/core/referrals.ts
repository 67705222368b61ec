import { type Actor, hasRole, personId } from '../../staff/core/actor.ts'
import type { Case, CaseBase, Referral } from './case.ts'
import type { Refused } from './decision.ts'

export type OpenReferral = Referral & { readonly ended: null }

/** Those that a partner still has, in the order in which they were given. */
export function openReferrals({ referrals }: Pick<CaseBase, 'referrals'>): readonly OpenReferral[] {
  return referrals.filter((referral): referral is OpenReferral => referral.ended === null)
}

/** What that partner has of the case now. */
export function openReferral(state: Pick<CaseBase, 'referrals'>, partner: string): OpenReferral | null {
  return openReferrals(state).find((referral) => referral.partner === partner) ?? null
}

/**
 * The partners to whom the case is open: whoever has it or answered it. What was returned as not theirs, or taken back,
 * is no longer their work and closed to them (guide 5.1.6).
 */
export function partnersOf({ referrals }: Pick<CaseBase, 'referrals'>): readonly string[] {
  const theirs = referrals.filter(({ ended }) => ended === null || ended.how === 'answered')
  return [...new Set(theirs.map(({ partner }) => partner))]
}

/** The body for which somebody speaks: an officer of it, or whoever came by its signed link of one case. */
export function partnerOf(actor: Actor): string | null {
  if (actor.type === 'partner') return actor.partner
  return actor.type === 'officer' && hasRole(actor, 'partner') ? actor.partner : null
}

/**
 * Whose referral a command is about: the speaker's own body's, else the one that is named, else the only one there is.
 * Refused where that body does not have the case, or several have it and none is named.
 */
export function referralMeant(state: Case, actor: Actor, named: string | null): OpenReferral | Refused {
  const partner = partnerOf(actor) ?? named
  const open = openReferrals(state).filter((referral) => partner === null || referral.partner === partner)
  const [only, another] = open
  if (!only) return { refused: 'not-with-partner' }
  return another ? { refused: 'which-partner' } : only
}

/** Who took part for a body and must not look at their own work again. */
export function speaksFor(actor: Actor): string | null {
  return partnerOf(actor) === null ? null : personId(actor)
}
