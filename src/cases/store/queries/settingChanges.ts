import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'
import type { Change } from '../../../staff/core/change.ts'
import type { EditedList } from '../edit.ts'

/** The latest changes of categories, of a short list or of the policy, newest first. */
export async function settingChanges(
  db: Kysely<Tables>,
  list: EditedList,
  limit: number,
): Promise<readonly Change[]> {
  const rows = await db
    .selectFrom('cases.change')
    .select(['id', 'at', 'actor', 'code', 'what', 'before', 'after'])
    .where('list', '=', list)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows as Change[]
}
