import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'
import type { BodyList, Change } from '../../core/change.ts'

/** The latest changes of departments or partners, newest first. */
export async function listChanges(
  db: Kysely<Tables>,
  list: BodyList,
  limit: number,
): Promise<readonly Change[]> {
  const rows = await db
    .selectFrom('staff.change')
    .select(['id', 'at', 'actor', 'code', 'what', 'before', 'after'])
    .where('list', '=', list)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows as Change[]
}
