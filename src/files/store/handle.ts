import { type RawBuilder, sql } from 'kysely'

/** Gives uploaded files that belong to nobody yet to a case, to be written beside it (`from file`: only if the case is). */
export function attachFiles(caseId: string, files: readonly string[]): RawBuilder<unknown> {
  return sql`
    update files.file as upload set case_id = ${caseId}::uuid from file
    where upload.id = any(${[...files]}::uuid[]) and upload.case_id is null`
}
