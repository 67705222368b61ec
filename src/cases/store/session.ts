import { signedToken, tokenDigest } from '../../customers/store/session.ts'
import type { Context } from '../../postgres/context.ts'
import type { PartnerActor } from '../../staff/core/actor.ts'

/**
 * Makes the signed link by which a body without accounts comes to one case good, or leaves it so; its token. Only the
 * digest is kept. `number` is the place of the referral among those of the case: another time that the body gets it,
 * another link.
 */
export async function makePartnerLink(
  { db, secret, now }: Context,
  caseId: string,
  number: number,
): Promise<string> {
  const token = partnerToken(secret, caseId, number)
  const digest = tokenDigest(token) as Buffer
  await db
    .insertInto('cases.partner_link')
    .values({ digest, case_id: caseId, number, made_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return token
}

/** The token of a referral's link, made from the secret, so that a letter can carry it again: 80 bits in 16 characters. */
export function partnerToken(secret: string, caseId: string, number: number): string {
  return signedToken(secret, `partner-link:${caseId}:${number}`)
}

export type PartnerVisit = {
  readonly actor: PartnerActor
  /** The referral has ended, and the link with it: it opens nothing any more. */
  readonly isOver: boolean
}

/** Whoever holds such a link, as a guest who speaks for that body on that one case; nobody where it is none of ours. */
export async function partnerOfLink({ db }: Context, token: string): Promise<PartnerVisit | null> {
  const digest = tokenDigest(token)
  if (!digest) return null
  const row = await db
    .selectFrom('cases.partner_link as l')
    .innerJoin('cases.fact_referral as r', (join) =>
      join.onRef('r.case_id', '=', 'l.case_id').onRef('r.number', '=', 'l.number'),
    )
    .select(['l.case_id', 'r.partner', 'r.ended_at'])
    .where('l.digest', '=', digest)
    .executeTakeFirst()
  return row
    ? {
        actor: { type: 'partner', partner: row.partner, caseId: row.case_id },
        isOver: row.ended_at !== null,
      }
    : null
}
