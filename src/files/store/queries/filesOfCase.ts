import type { Kysely } from 'kysely'
import type { Instant } from '../../../language/core/instant.ts'
import type { Tables } from '../../../postgres/tables.ts'

export type CaseFile = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: Buffer
  readonly state: 'quarantined' | 'stored' | 'refused'
  readonly scan: 'not-scanned' | 'clean' | 'infected'
  readonly addedAt: Instant
}

/** The files of a case, oldest first. Whoever asks has shown access to the case. */
export async function filesOfCase(db: Kysely<Tables>, caseId: string): Promise<readonly CaseFile[]> {
  const rows = await db
    .selectFrom('files.file')
    .select(['id', 'name', 'type', 'size', 'sha256', 'state', 'scan', 'added_at as addedAt'])
    .where('case_id', '=', caseId)
    .orderBy('added_at')
    .execute()
  return rows as CaseFile[]
}

/** One file of a case; nothing when it belongs to another. */
export async function fileOfCase(db: Kysely<Tables>, caseId: string, id: string): Promise<CaseFile | null> {
  return (await filesOfCase(db, caseId)).find((file) => file.id === id) ?? null
}
