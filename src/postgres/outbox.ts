import { channel } from 'node:diagnostics_channel'
import type { Kysely, Transaction } from 'kysely'
import { FAILED, type Job, type Queue } from './job.ts'
import type { Tables } from './tables.ts'

/** That something happened, told by one room for whatever must follow: `CaseClosed`, with ids only. */
export type Announcement = { readonly name: string; readonly body: object }

const BATCH = 1000

// The server bundle holds a second copy of this file; a channel of this name is one for the whole process.
const kicks = channel('insat:outbox')

/** Writes down what happened, in the transaction in which it happens: both are kept or neither. */
export async function announce(
  trx: Transaction<Tables>,
  announcements: readonly Announcement[],
): Promise<void> {
  if (announcements.length === 0) return
  const rows = announcements.map(({ name, body }) => ({ name, body: JSON.stringify(body) }))
  await trx.insertInto('queue.outbox').values(rows).execute()
}

/** Says to this process's drain, if it has one, that a transaction with announcements was committed. */
export function kick(): void {
  kicks.publish(undefined)
}

/**
 * Turns up to 1000 announcements into jobs, oldest first, in one transaction: none is lost and none done twice, also
 * with several drains at once or one killed in the middle. One that `toJobs` throws at becomes a failed job, so that
 * it doesn't hold up the rest. Returns how many were taken.
 */
export async function drain(
  db: Kysely<Tables>,
  queue: Queue,
  toJobs: (announcement: Announcement) => readonly Job[],
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const next = trx
      .selectFrom('queue.outbox')
      .select('id')
      .orderBy('id')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
    const taken = await trx
      .deleteFrom('queue.outbox')
      .where('id', 'in', next)
      .returning(['id', 'name', 'body'])
      .execute()
    const inOrder = taken.sort((one, other) => one.id - other.id)
    await queue.insert(
      trx,
      inOrder.flatMap(({ name, body }) => jobsOf({ name, body: body as object }, toJobs)),
    )
    return taken.length
  })
}

function jobsOf(
  announcement: Announcement,
  toJobs: (announcement: Announcement) => readonly Job[],
): readonly Job[] {
  try {
    return toJobs(announcement)
  } catch (error) {
    return [{ name: FAILED, data: { announcement, problem: (error as Error).message } }]
  }
}

/**
 * Drains the outbox until stopped: at each `kick`, and each second for what other processes wrote or a failed try
 * left. `report` hears of failures; nothing is lost by them.
 */
export function keepDraining(
  drainOnce: () => Promise<number>,
  report: (problem: Error) => void,
): { stop: () => Promise<void> } {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  const run = async (): Promise<void> => {
    do {
      again = false
      const taken = await drainOnce().catch((error: Error) => void report(error))
      if (taken === BATCH) again = true
    } while (again && !stopped)
    running = undefined
  }
  const wake = (): void => {
    if (running === undefined && !stopped) running = run()
    else again = true
  }
  const timer = setInterval(wake, 1000)
  kicks.subscribe(wake)
  const stop = async (): Promise<void> => {
    stopped = true
    clearInterval(timer)
    kicks.unsubscribe(wake)
    await running
  }
  return { stop }
}
