import type { Kysely, Transaction } from 'kysely'
import type { Instant } from '../language/core/instant.ts'
import { kick } from './outbox.ts'
import type { Tables } from './tables.ts'

/** What a command needs from the world around it. Made once a process, handed down as an argument. */
export type Context = {
  readonly db: Kysely<Tables>
  readonly now: () => Instant
  /** 32 random bytes as base64url; every signed link and digest is made with it. */
  readonly secret: string
  /** The public address, without a slash at its end: `https://insat.example.gov`. */
  readonly url: string
  /** The folder of everything that is not in the database: files, logs, the embedded server. */
  readonly dataDir: string
}

/**
 * Runs `work` in one transaction: the caller's, when `context.db` is already one (hand it down as
 * `{ ...context, db: trx }`), else a new one that is committed when `work` ends and rolled back when it throws.
 * What was announced in it then becomes jobs at once, if this process is the worker.
 */
export async function inTransaction<T>(
  context: Pick<Context, 'db'>,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  if (context.db.isTransaction) return work(context.db as Transaction<Tables>)
  const result = await context.db.transaction().execute(work)
  kick()
  return result
}
