import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../src/postgres/tables.ts'

/** Each course of events that stored cases went through, and in how many shapes their states are. */
export async function courses(db: Kysely<Tables>): Promise<readonly { events: string; shapes: number }[]> {
  const { rows } = await sql<{ events: string; shapes: number }>`
    select (select string_agg(e.type, ' ' order by e.version) from cases.case_event e where e.case_id = f.id) as events,
      count(distinct (select array_agg(key order by key) from jsonb_object_keys(f.state) as key))::int as shapes
    from cases.case_file f group by 1`.execute(db)
  return rows
}

/** How many cases there are, are open, and have what each case must have. */
export async function counts(db: Kysely<Tables>): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<Record<string, number>>`
    select count(*)::int as cases, count(*) filter (where closed_at is null)::int as open,
      count(distinct reference)::int as references, count(distinct customer_id)::int as customers,
      count(*) filter (where exists (select from cases.fact_round r where r.case_id = f.id and r.round = f.round))::int as facts,
      count(*) filter (where exists (select from customers.link l where l.case_id = f.id))::int as links,
      count(*) filter (where exists (select from channels.message m where m.case_id = f.id and m.state = 'sent'))::int as told,
      count(*) filter (where exists (select from cases.case_search s where s.case_id = f.id))::int as found
    from cases.case_file f`.execute(db)
  return rows[0] ?? {}
}
