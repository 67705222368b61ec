import { signedToken, tokenDigest } from '../../customers/store/session.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'

/** The token of an invitation's link; only its digest is kept. */
export function surveyToken(secret: string, invitation: string): string {
  return signedToken(secret, `survey:${invitation}`)
}

export type Invitation = {
  readonly id: string
  readonly caseId: string
  /** The body that it asks about, too. */
  readonly partner: string | null
  readonly expiresAt: Instant
  readonly answeredAt: Instant | null
}

/** The invitation whose link somebody holds; nothing when the token is none of ours. */
export async function invitationOf(context: Context, token: string): Promise<Invitation | null> {
  const digest = tokenDigest(token)
  if (!digest) return null
  const row = await context.db
    .selectFrom('surveys.invitation as i')
    .leftJoin('surveys.answer as a', 'a.invitation_id', 'i.id')
    .select(['i.id', 'i.case_id', 'i.partner', 'i.expires_at', 'a.answered_at'])
    .where('i.digest', '=', digest)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        caseId: row.case_id,
        partner: row.partner,
        expiresAt: row.expires_at,
        answeredAt: row.answered_at,
      }
    : null
}
