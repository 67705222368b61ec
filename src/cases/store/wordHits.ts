import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Instant } from '../../language/core/instant.ts'
import { plannedAnew } from '../../postgres/statementNames.ts'
import type { Tables } from '../../postgres/tables.ts'

/** The cases of the newest texts that hold the words. */
export type WordHits = {
  readonly cases: readonly string[]
  /** Where there are more: every text from this moment on that holds the words is among them. */
  readonly since: Instant | null
}

/**
 * The cases of the newest texts, at most so many, month by month from the newest: a common word stops at the first months.
 * One plan for all words took a hundred milliseconds for a rare one.
 */
export async function newestHits(db: Kysely<Tables>, wanted: string, most: number): Promise<WordHits> {
  const { rows } = await sql<{ cases: string[] | null; found: number; oldest: Instant | null }>`${plannedAnew}
    select array_agg(hit.case_id) as cases, count(*)::int as found, min(hit.registered_at) as oldest from (
      select hit.case_id, hit.registered_at
      from (select date_trunc('month', now()) - make_interval(months => n) as low from generate_series(-1, 120) as n) as month
      cross join lateral (
        select s.case_id, s.registered_at from cases.case_search as s
        where s.search @@ ${wanted}::tsquery and s.registered_at >= month.low and s.registered_at < month.low + interval '1 month'
        order by s.registered_at desc limit ${most}
      ) as hit limit ${most}
    ) as hit`.execute(db)
  const [{ cases, found, oldest } = { cases: null, found: 0, oldest: null }] = rows
  return { cases: [...new Set(cases)], since: found < most ? null : oldest }
}

/**
 * Whether a text of the case holds the words, over `cases.case_file as f`: asked case by case, each text in the month
 * it was written in. For a view so narrow that few of the newest hits are in it.
 */
export function holdsWords(wanted: string): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from cases.case_text as t
    cross join lateral (
      select from cases.case_search as s
      where s.case_id = t.case_id and s.registered_at = t.written_at and s.search @@ ${wanted}::tsquery offset 0
    ) as hit
    where t.case_id = f.id offset 0)`
}
