import type { Kysely } from 'kysely'
import type { Instant } from '../language/core/instant.ts'
import type { Tables } from './tables.ts'

/** The queue where jobs end that failed for two days and a half: kept for the administrator to see and send again. */
export const FAILED = 'failed'

/** Work to be done later: which task, on what (ids, never names or texts of people), and not before when. */
export type Job = {
  readonly name: string
  readonly data: object
  readonly after?: Instant
  /** Within one task, a second waiting job with the same key is not taken in. */
  readonly key?: string
}

/** Does one job; must be safe to run twice. `signal` tells that the worker is being stopped. A throw means: later again. */
export type Handler = (data: unknown, signal: AbortSignal) => Promise<void>

/** The queue of background work, in the same database (schema `pgboss`). */
export type Queue = {
  /** Takes jobs of one task, `atOnce` side by side (8 unless told). */
  readonly work: (name: string, handler: Handler, atOnce?: number) => Promise<void>
  /** Sets the recurring jobs to exactly these; the database keeps them, so that one of several workers sends each. */
  readonly setTimes: (times: readonly { name: string; cron: string }[]) => Promise<void>
  /** Puts jobs in; they live and die with the transaction `db` if it is one. */
  readonly insert: (db: Kysely<Tables>, jobs: readonly Job[]) => Promise<void>
  /** Takes no more jobs and waits up to half a minute for those at hand. */
  readonly stop: () => Promise<void>
}
