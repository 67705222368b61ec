import type { Instant } from '../../language/core/instant.ts'
import type { Referral } from './case.ts'
import type { MovedReferral } from './events.ts'

/** Referrals with their new dates. */
export function moved(
  referrals: readonly Referral[],
  { at, referrals: dates }: { readonly at: Instant; readonly referrals?: readonly MovedReferral[] },
): readonly Referral[] {
  if (!dates) return referrals
  return referrals.map((referral) => {
    const date = dates.find(({ partner }) => referral.ended === null && partner === referral.partner)
    return date ? { ...referral, dueAt: date.dueAt, dueSince: at } : referral
  })
}
