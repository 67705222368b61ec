import { fromTemporal, toTemporal } from '../../../language/core/instant.ts'
import type { Context } from '../../../postgres/context.ts'
import { uploadHours } from '../../core/accept.ts'

/** Those of the files that exist, belong to no case yet, and will not be removed for another hour. */
export async function freeFiles(
  { db, now }: Pick<Context, 'db' | 'now'>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const oldest = fromTemporal(toTemporal(now()).subtract({ hours: uploadHours - 1 }))
  const rows = await db
    .selectFrom('files.file')
    .select('id')
    .where('id', 'in', ids)
    .where('case_id', 'is', null)
    .where('added_at', '>', oldest)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
