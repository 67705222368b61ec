import type { Kysely } from 'kysely'
import type { Instant } from '../../../language/core/instant.ts'
import type { Language } from '../../../language/core/language.ts'
import type { Tables } from '../../../postgres/tables.ts'
import type { BothLanguages } from '../../core/officer.ts'

/** An invitation that can be taken up: who is invited, into which body, until when. */
export type OpenInvitation = {
  readonly email: string
  readonly name: BothLanguages
  readonly language: Language
  readonly body: BothLanguages
  readonly expiresAt: Instant
}

/** The invitation of that id, or whose token has that digest; nothing where it was used, is over or void. */
export async function openInvitation(
  db: Kysely<Tables>,
  which: { readonly id: string } | { readonly digest: Buffer },
  now: Instant,
): Promise<OpenInvitation | null> {
  const row = await db
    .selectFrom('staff.invitation as i')
    .innerJoin('staff.officer as o', 'o.id', 'i.officer_id')
    .innerJoin('staff.partner as p', 'p.code', 'o.partner')
    .select(['o.email', 'o.name_ar', 'o.name_en', 'o.language', 'i.expires_at'])
    .select(['p.name_ar as body_ar', 'p.name_en as body_en'])
    .where((eb) => ('id' in which ? eb('i.id', '=', which.id) : eb('i.digest', '=', which.digest)))
    .where('i.used_at', 'is', null)
    .where('i.expires_at', '>', now)
    .where((eb) => eb.or([eb('o.stopped_at', 'is', null), eb('o.stopped_at', '<', eb.ref('i.invited_at'))]))
    .executeTakeFirst()
  return row
    ? {
        ...{ email: row.email, language: row.language as Language, expiresAt: row.expires_at },
        name: { ar: row.name_ar, en: row.name_en },
        body: { ar: row.body_ar, en: row.body_en },
      }
    : null
}
