import { type Kysely, sql } from 'kysely'
import type { Announcement } from './outbox.ts'
import type { Tables } from './tables.ts'

/** Takes every announcement there is, oldest first, for whoever answers them at once and without a queue. */
export async function takeAnnouncements(db: Kysely<Tables>): Promise<readonly Announcement[]> {
  const { rows } = await sql<Announcement>`
    with taken as (delete from queue.outbox returning id, name, body) select name, body from taken order by id`.execute(
    db,
  )
  return rows
}
