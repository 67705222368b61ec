import type { Kysely } from 'kysely'
import type { Language } from '../../../language/core/language.ts'
import type { Tables } from '../../../postgres/tables.ts'
import type { OfficerActor, Role } from '../../core/actor.ts'

export type OfficerName = { readonly id: string; readonly name: { readonly ar: string; readonly en: string } }

/** The names of these officers, also of those who have left. */
export async function officerNames(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OfficerName['name']>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('staff.officer')
    .select(['id', 'name_ar', 'name_en'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, { ar: row.name_ar, en: row.name_en }]))
}

export type OfficerInService = {
  readonly id: string
  readonly departments: readonly string[]
  readonly roles: readonly Role[]
  /** The body whose they are; nothing for the ministry's own. */
  readonly partner: string | null
}

/** An officer who is still in service, by id. */
export async function officerInService(db: Kysely<Tables>, id: string): Promise<OfficerInService | null> {
  const row = await db
    .selectFrom('staff.officer')
    .select(['id', 'departments', 'roles', 'partner'])
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  return row ? { ...row, roles: row.roles as Role[] } : null
}

/** Everybody in service, by name in English: whom a case can be given to or names. */
export async function officersInService(
  db: Kysely<Tables>,
): Promise<readonly (OfficerInService & OfficerName)[]> {
  const rows = await db
    .selectFrom('staff.officer')
    .select(['id', 'name_ar', 'name_en', 'departments', 'roles'])
    .where('stopped_at', 'is', null)
    .where('partner', 'is', null)
    .orderBy('name_en')
    .execute()
  return rows.map(({ id, name_ar, name_en, departments, roles }) => ({
    id,
    name: { ar: name_ar, en: name_en },
    departments,
    roles: roles as Role[],
    partner: null,
  }))
}

/** An officer in service to whom a mail goes: who they are, how they are called and in which language. */
export type AddressedOfficer = Pick<OfficerName, 'name'> & {
  readonly actor: OfficerActor
  readonly email: string
  readonly language: Language
}

export async function addressedOfficer(db: Kysely<Tables>, id: string): Promise<AddressedOfficer | null> {
  const row = await db
    .selectFrom('staff.officer')
    .select(['id', 'email', 'name_ar', 'name_en', 'roles', 'departments', 'partner', 'language'])
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const { departments, partner, email } = row
  return {
    actor: { type: 'officer', id, roles: row.roles as Role[], departments, partner },
    name: { ar: row.name_ar, en: row.name_en },
    language: row.language as Language,
    email,
  }
}
