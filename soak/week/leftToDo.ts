import { sql } from 'kysely'
import type { Context } from '../../src/postgres/context.ts'

/** What was announced and is no job yet, and jobs that are due and not done. */
export type Left = { readonly announced: number; readonly jobs: number }

export async function leftToDo({ db }: Context): Promise<Left> {
  const { rows } = await sql<Left>`
    select (select count(*)::int from queue.outbox) as announced,
      (select count(*)::int from pgboss.job where state in ('created', 'active') and start_after <= now()) as jobs`.execute(
    db,
  )
  return rows[0] ?? { announced: 0, jobs: 0 }
}
