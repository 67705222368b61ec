import { type Kysely, sql } from 'kysely'
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
  /** A whole mail, which names whoever sent it. */
  readonly mail: boolean
}

/** By what its sender claimed it is, since a mail shows no type by its bytes. */
export const isMail =
  sql<boolean>`coalesce(declared_type, '') in ('message/rfc822', 'application/vnd.ms-outlook')
  or name ~* '[.](eml|msg)$'`.as('mail')

/**
 * The files of a case, oldest first. Whoever asks has shown access to the case; whole mails are there where they may
 * also know whose it is.
 */
export async function filesOfCase(
  db: Kysely<Tables>,
  caseId: string,
  knowsSender: boolean,
): Promise<readonly CaseFile[]> {
  const rows = await db
    .selectFrom('files.file')
    .select(['id', 'name', 'type', 'size', 'sha256', 'state', 'scan', 'added_at as addedAt'])
    .select(isMail)
    .where('case_id', '=', caseId)
    .orderBy('added_at')
    .execute()
  return (rows as CaseFile[]).filter(({ mail }) => knowsSender || !mail)
}

/** One file of a case; nothing when it belongs to another. */
export async function fileOfCase(
  db: Kysely<Tables>,
  caseId: string,
  id: string,
  knowsSender: boolean,
): Promise<CaseFile | null> {
  return (await filesOfCase(db, caseId, knowsSender)).find((file) => file.id === id) ?? null
}
