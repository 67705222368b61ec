import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'

export type CodeName = {
  readonly code: string
  readonly name: { readonly ar: string; readonly en: string }
  /** Of a special category: the code of the general one above it. */
  readonly parent: string | null
}

/** The names of these categories, of the general ones above them, and of these choices of the short lists; also of those no longer in use. */
export async function codeNames(
  db: Kysely<Tables>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, CodeName>> {
  if (codes.length === 0) return new Map()
  const { rows } = await sql<CodeName>`
    with named as (select code, parent, name_ar, name_en from cases.category where code = any(${[...codes]}::text[]))
    select code, parent, json_build_object('ar', name_ar, 'en', name_en) as name from (
      select * from named
      union select c.code, c.parent, c.name_ar, c.name_en from cases.category as c where c.code in (select parent from named)
      union all select code, null, name_ar, name_en from cases.choice where code = any(${[...codes]}::text[])
    ) as found`.execute(db)
  return new Map(rows.map((row) => [row.code, row]))
}
