import type { Kysely } from 'kysely'
import type { Instant } from '../../../language/core/instant.ts'
import type { Tables } from '../../../postgres/tables.ts'

export type TimeChange = {
  readonly id: string
  readonly at: Instant
  /** The officer's id. */
  readonly actor: string
  readonly organisation: string | null
  readonly what: string
  readonly detail: unknown
}

/** The latest changes of calendars, timetable and ladder, newest first. */
export async function timeChanges(db: Kysely<Tables>, limit: number): Promise<TimeChange[]> {
  return db
    .selectFrom('deadlines.change')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
