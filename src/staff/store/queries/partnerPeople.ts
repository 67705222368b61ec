import type { Kysely } from 'kysely'
import type { Instant } from '../../../language/core/instant.ts'
import type { Language } from '../../../language/core/language.ts'
import type { Tables } from '../../../postgres/tables.ts'
import type { BothLanguages } from '../../core/officer.ts'

/** Somebody of a partner body. */
export type PartnerPerson = {
  readonly id: string
  readonly name: BothLanguages
  readonly email: string
  readonly language: Language
  readonly isCoordinator: boolean
  /** Nothing while they are in service. */
  readonly stoppedAt: Instant | null
  /** Has set a password, or was given one. */
  readonly hasPassword: boolean
}

/** Everybody of a body, those who have left too, by name in English. */
export async function partnerPeople(db: Kysely<Tables>, partner: string): Promise<readonly PartnerPerson[]> {
  const rows = await db
    .selectFrom('staff.officer')
    .select(['id', 'name_ar', 'name_en', 'email', 'language', 'roles', 'stopped_at'])
    .select((eb) => eb('password_hash', 'is not', null).as('hasPassword'))
    .where('partner', '=', partner)
    .orderBy('name_en')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: { ar: row.name_ar, en: row.name_en },
    email: row.email,
    language: row.language as Language,
    isCoordinator: row.roles.includes('coordinator'),
    stoppedAt: row.stopped_at,
    hasPassword: Boolean(row.hasPassword),
  }))
}
