import type { ReferralEnd } from '../../cases/core/case.ts'
import { type Ground, isMeasured } from '../../cases/core/terms.ts'
import type { Kind } from '../../deadlines/core/classes.ts'
import { fromTemporal, type Instant, toTemporal } from '../../language/core/instant.ts'

const openForDays = 30

/**
 * Whether a closing asks for the customer's opinion (guide 5.1.10, 5.1.11): not where nothing was handled, and not of
 * a tip, whose bringer asked for nothing.
 */
export function isInvited(kind: Kind, ground: Ground): boolean {
  return isMeasured(kind) && ground !== 'declined' && ground !== 'withdrawn'
}

/** What of a case tells which body its customer had to do with. */
type WithBodies = {
  readonly round: number
  readonly answer: { readonly partner: string | null } | null
  readonly referrals: readonly {
    readonly partner: string
    readonly round: number
    readonly ended: { readonly how: ReferralEnd['how'] } | null
  }[]
}

/**
 * The body about which the customer is asked apart (guide 5.1.8): the one that answered them, else the last that had the
 * case in this round and did not return it as not theirs; nothing where none had it.
 */
export function bodyAskedAbout({ round, answer, referrals }: WithBodies): string | null {
  if (answer?.partner) return answer.partner
  const had = referrals.filter((referral) => referral.round === round && referral.ended?.how !== 'returned')
  return had.at(-1)?.partner ?? null
}

/** Until when an invitation can be answered. */
export function invitationEnd(invitedAt: Instant): Instant {
  return fromTemporal(toTemporal(invitedAt).add({ hours: 24 * openForDays }))
}
