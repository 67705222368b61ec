import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'

/** Those of the files that exist and belong to no case yet. */
export async function freeFiles(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('files.file')
    .select('id')
    .where('id', 'in', ids)
    .where('case_id', 'is', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
