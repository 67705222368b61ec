import { sql } from 'kysely'
import type { Context } from '../src/postgres/context.ts'

/** What was announced and is no job yet, and notices that were not sent yet. */
export type Left = { readonly announced: number; readonly notices: number }

export async function noticesLeft({ db }: Context): Promise<Left> {
  const { rows } = await sql<Left>`
    select (select count(*)::int from queue.outbox) as announced,
      (select count(*)::int from pgboss.job where name like 'channels.notify%' and state < 'completed') as notices`.execute(
    db,
  )
  return rows[0] ?? { announced: 0, notices: 0 }
}
