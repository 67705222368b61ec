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
  const all = await allPartners(db)
  return all.filter(({ retired }) => !retired).map(({ retired: _, ...row }) => row)
}

/** The same and those that were retired. */
export async function allPartners(
  db: Kysely<Tables>,
): Promise<readonly (Partner & { readonly retired: boolean })[]> {
  const rows = await db
    .selectFrom('staff.partner')
    .select(['code', 'name_ar', 'name_en', 'email', 'phone', 'retired_at'])
    .orderBy('name_en')
    .execute()
  return rows.map(({ code, name_ar, name_en, email, phone, retired_at }) => ({
    code,
    name: { ar: name_ar, en: name_en },
    ...{ email, phone, retired: retired_at !== null },
  }))
}

/** The code itself when that partner is in use. */
export async function partnerInUse(db: Kysely<Tables>, code: string): Promise<string | null> {
  const row = await db
    .selectFrom('staff.partner')
    .select('code')
    .where('code', '=', code)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row?.code ?? null
}

/** The names of these partners, also of those no longer in use. */
export async function partnerNames(
  db: Kysely<Tables>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, BothLanguages>> {
  if (codes.length === 0) return new Map()
  const rows = await db
    .selectFrom('staff.partner')
    .select(['code', 'name_ar', 'name_en'])
    .where('code', 'in', [...new Set(codes)])
    .execute()
  return new Map(rows.map((row) => [row.code, { ar: row.name_ar, en: row.name_en }]))
}

/** The body of that code as it is written to, also one no longer in use; nothing where there is none. */
export async function partnerContact(
  db: Kysely<Tables>,
  code: string,
): Promise<Pick<Partner, 'name' | 'email'> | null> {
  const all = await allPartners(db)
  return all.find((partner) => partner.code === code) ?? null
}

/** The code of the body whose address that is, its own or that of one of its people in service; nothing for others. In small letters. */
export async function partnerOfAddress(db: Kysely<Tables>, address: string): Promise<string | null> {
  const body = await db
    .selectFrom('staff.partner')
    .select('code')
    .where((eb) => eb.fn('lower', ['email']), '=', address)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  if (body) return body.code
  const officer = await db
    .selectFrom('staff.officer')
    .select('partner')
    .where('email', '=', address)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  return officer?.partner ?? null
}
