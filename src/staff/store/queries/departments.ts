import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'

export type Department = {
  readonly code: string
  readonly name: { readonly ar: string; readonly en: string }
}

/** The departments in use, by name in English. */
export async function departments(db: Kysely<Tables>): Promise<readonly Department[]> {
  const all = await allDepartments(db)
  return all.filter(({ retired }) => !retired).map(({ retired: _, ...row }) => row)
}

/** The same and those that were retired, which cases still name. */
export async function allDepartments(
  db: Kysely<Tables>,
): Promise<readonly (Department & { readonly retired: boolean })[]> {
  const rows = await db
    .selectFrom('staff.department')
    .select(['code', 'name_ar', 'name_en', 'retired_at'])
    .orderBy('name_en')
    .execute()
  return rows.map(({ code, name_ar, name_en, retired_at }) => ({
    code,
    name: { ar: name_ar, en: name_en },
    retired: retired_at !== null,
  }))
}

/** The names of these departments, also of those no longer in use. */
export async function departmentNames(
  db: Kysely<Tables>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Department['name']>> {
  if (codes.length === 0) return new Map()
  const rows = await db
    .selectFrom('staff.department')
    .select(['code', 'name_ar', 'name_en'])
    .where('code', 'in', [...new Set(codes)])
    .execute()
  return new Map(rows.map((row) => [row.code, { ar: row.name_ar, en: row.name_en }]))
}

/** The code itself when that department is in use. */
export async function departmentInUse(db: Kysely<Tables>, code: string): Promise<string | null> {
  const row = await db
    .selectFrom('staff.department')
    .select('code')
    .where('code', '=', code)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row?.code ?? null
}

/** Those of the codes that name no department in use. */
export async function unknownDepartments(
  db: Kysely<Tables>,
  codes: readonly string[],
): Promise<readonly string[]> {
  if (codes.length === 0) return []
  const rows = await db
    .selectFrom('staff.department')
    .select('code')
    .where('code', 'in', [...codes])
    .where('retired_at', 'is', null)
    .execute()
  const known = new Set(rows.map((row) => row.code))
  return codes.filter((code) => !known.has(code))
}
