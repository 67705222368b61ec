import { type Kysely, sql } from 'kysely'
import type { Complexity, Importance } from '../../../deadlines/core/classes.ts'
import type { Tables } from '../../../postgres/tables.ts'
import type { ChoiceList } from '../../core/terms.ts'

export type CategoryRow = {
  readonly code: string
  /** A general category has none; a special one names its general one. */
  readonly parent: string | null
  readonly name: { readonly ar: string; readonly en: string }
  readonly department: string
  readonly complexity: Complexity
  readonly importance: Importance
}

type Both = { readonly ar: string; readonly en: string }
export type ChoiceRow = {
  readonly code: string
  readonly name: Both
  /** Of a body outside: how to reach it and on which conditions it takes a case. */
  readonly note?: Both | null
}

/** The categories in use, general ones before their special ones, in the ministry's order. */
export async function categories(db: Kysely<Tables>): Promise<readonly CategoryRow[]> {
  const all = await allCategories(db)
  return all.filter(({ retired }) => !retired).map(({ retired: _, ...row }) => row)
}

export type KnownCategory = CategoryRow & { readonly retired: boolean }

/** The same and those that were retired, which cases still have. */
export async function allCategories(db: Kysely<Tables>): Promise<readonly KnownCategory[]> {
  const rows = await db
    .selectFrom('cases.category')
    .select(['code', 'parent', 'name_ar', 'name_en', 'department', 'complexity', 'importance', 'retired_at'])
    .orderBy(sql`parent is not null`)
    .orderBy('place')
    .orderBy('code')
    .execute()
  return rows.map(({ name_ar, name_en, retired_at, ...row }) => ({
    ...row,
    name: { ar: name_ar, en: name_en },
    retired: retired_at !== null,
  })) as KnownCategory[]
}

/** The choices in use of one short list, in the ministry's order. */
export async function choices(db: Kysely<Tables>, list: ChoiceList): Promise<readonly ChoiceRow[]> {
  const all = await allChoices(db, list)
  return all.filter(({ retired }) => !retired).map(({ retired: _, ...row }) => row)
}

export type KnownChoice = ChoiceRow & { readonly retired: boolean }

/** The same and those that were retired. */
export async function allChoices(db: Kysely<Tables>, list: ChoiceList): Promise<readonly KnownChoice[]> {
  const rows = await db
    .selectFrom('cases.choice')
    .select(['code', 'name_ar', 'name_en', 'note_ar', 'note_en', 'retired_at'])
    .where('list', '=', list)
    .orderBy('place')
    .orderBy('code')
    .execute()
  return rows.map(({ code, name_ar, name_en, note_ar, note_en, retired_at }) => ({
    code,
    name: { ar: name_ar, en: name_en },
    note: note_ar === null || note_en === null ? null : { ar: note_ar, en: note_en },
    retired: retired_at !== null,
  }))
}
