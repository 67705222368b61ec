import type { Kysely } from 'kysely'
import type { Instant } from '../../../language/core/instant.ts'
import type { Tables } from '../../../postgres/tables.ts'

export type LastLook = { readonly at: Instant; readonly officer: string | null }

/** When that was last looked at on a case, and by which officer; nothing when it never was. */
export async function lastLook(db: Kysely<Tables>, caseId: string, what: string): Promise<LastLook | null> {
  const row = await db
    .selectFrom('staff.look')
    .select(['at', 'actor'])
    .where('case_id', '=', caseId)
    .where('what', '=', what)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const [type, id = null] = row.actor.split(':')
  return { at: row.at, officer: type === 'officer' ? id : null }
}
