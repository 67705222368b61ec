import { sql } from 'kysely'
import type { Context } from '../../postgres/context.ts'

const monthsAhead = 13

/** Makes the partitions of the search rows of this month and the next thirteen, where they are not there yet. */
export async function makeSearchMonths({ db, now }: Context): Promise<void> {
  await sql`
    select cases.make_search_month((date_trunc('month', ${now()}::timestamptz) + make_interval(months => n))::date)
    from generate_series(0, ${monthsAhead}) as n`.execute(db)
}
