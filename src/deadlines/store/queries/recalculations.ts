import type { Kysely } from 'kysely'
import type { Instant } from '../../../language/core/instant.ts'
import type { Tables } from '../../../postgres/tables.ts'

export type Recalculation = {
  readonly id: string
  readonly organisation: string | null
  readonly reason: string
  readonly requestedAt: Instant
  readonly startedAt: Instant | null
  /** Cases to look at; nothing before it has begun. */
  readonly total: number | null
  readonly done: number
  /** Cases whose dates changed. */
  readonly moved: number
  readonly finishedAt: Instant | null
}

/** The latest recalculations, newest first. */
export async function recalculations(db: Kysely<Tables>, limit: number): Promise<Recalculation[]> {
  return db
    .selectFrom('deadlines.recalculation')
    .select(['id', 'organisation', 'reason', 'requested_at as requestedAt', 'started_at as startedAt'])
    .select(['total', 'done', 'moved', 'finished_at as finishedAt'])
    .orderBy('requested_at', 'desc')
    .limit(limit)
    .execute()
}
