import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'
import { type CaseFile, isMail } from './filesOfCase.ts'

/** One file that belongs to a case; nothing when it is unknown or nobody's yet. Ask for access to its case before giving it out. */
export async function fileById(
  db: Kysely<Tables>,
  id: string,
): Promise<(CaseFile & { readonly caseId: string }) | null> {
  const row = await db
    .selectFrom('files.file')
    .select(['id', 'name', 'type', 'size', 'sha256', 'state', 'scan', 'added_at as addedAt'])
    .select(isMail)
    .select('case_id as caseId')
    .where('id', '=', id)
    .where('case_id', 'is not', null)
    .executeTakeFirst()
  return (row as (CaseFile & { caseId: string }) | undefined) ?? null
}
