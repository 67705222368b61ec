import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'
import type { BothLanguages } from '../../core/officer.ts'

/** A body that the ministry shares work with (guide 2). */
export type Partner = {
  readonly code: string
  readonly name: BothLanguages
  readonly email: string | null
  readonly phone: string | null
}

/** The partners in use, by name in English. */
export async function partners(db: Kysely<Tables>): Promise<readonly Partner[]> {
  const rows = await db
    .selectFrom('staff.partner')
    .select(['code', 'name_ar', 'name_en', 'email', 'phone'])
    .where('retired_at', 'is', null)
    .orderBy('name_en')
    .execute()
  return rows.map(({ name_ar, name_en, ...row }) => ({ ...row, name: { ar: name_ar, en: name_en } }))
}
