import { type RawBuilder, sql } from 'kysely'
import type { Kind } from '../../../deadlines/core/classes.ts'
import type { Context } from '../../../postgres/context.ts'
import { type Counts, type Figure, figures } from '../../core/indicators.ts'
import type { Period } from '../../core/periods.ts'
import type { Population } from '../../core/population.ts'

export type IndicatorQuery = Period & {
  readonly population: Population
  readonly kind?: Kind | undefined
}

/**
 * The indicators of guide 5.3 for a period, from what the rooms publish; for departments without those of intake. A period that is not over ends now. What was
 * overdue is asked as of the end of the period, so that a figure of a past one does not change with later answers.
 */
export async function indicatorFigures(context: Context, query: IndicatorQuery): Promise<readonly Figure[]> {
  const until = [query.to, context.now()].toSorted()[0] ?? query.to
  const { rows } = await sql<Counts>`
    select *, "atFirstContact" - "firstContactUndone" as "firstContact"
    from (${answered(query, until)}) as answered, (${undone(query, until)}) as undone, (${overdue(query, until)}) as overdue,
      (${registered(query, until)}) as registered, (${asked(query, until)}) as asked`.execute(context.db)
  const [counts] = rows
  if (!counts) throw new Error('Counting gave no row')
  const told = figures(counts)
  return query.population === 'everybody' ? told : told.filter(({ intake }) => !intake)
}

function answered(query: IndicatorQuery, until: string) {
  return sql`
    select count(*)::int as answered,
      count(*) filter (where r.answered_at <= r.due_at)::int as "answeredInTime",
      count(*) filter (where r.answered_at <= r.first_due_at)::int as "answeredAsPromised",
      count(*) filter (where r.round = 1)::int as "firstAnswers",
      count(*) filter (where r.round = 1 and r.procedure = 'third-party')::int as "thirdParty",
      count(*) filter (where r.at_first_contact)::int as "atFirstContact"
    from cases.fact_round as r
    where r.answered_at >= ${query.from}::timestamptz and r.answered_at < ${until}::timestamptz and ${of(query)}`
}

/** Solved at first contact and yet not settled: the customer appealed, or wrote again within seven days. */
function undone(query: IndicatorQuery, until: string) {
  const first = sql`r.answered_at >= ${query.from}::timestamptz and r.answered_at < ${until}::timestamptz and ${of(query)}`
  return sql`
    select count(distinct case_id)::int as "firstContactUndone" from (
      select r.case_id from cases.fact_round as r
        where r.at_first_contact and r.confirmation = 'no' and ${first}
      union all
      select r.case_id from cases.fact_return as r
        where ${first} and r.again_at >= ${query.from}::timestamptz
          and r.again_at < ${until}::timestamptz + interval '7 days'
    ) as undone`
}

/** Unanswered and open at the end, though due before; a clock that stood still was not running out. */
function overdue(query: IndicatorQuery, until: string) {
  const late = sql`r.due_at < least(${until}::timestamptz, coalesce(r.waiting_since, ${until}::timestamptz))
    and r.opened_at < ${until}::timestamptz and (r.closed_at is null or r.closed_at >= ${until}::timestamptz)
    and ${of(query)}`
  return sql`
    select (
      (select count(*) from cases.fact_round as r where r.answered_at is null and ${late})
      + (select count(*) from cases.fact_round as r where r.answered_at >= ${until}::timestamptz and ${late})
    )::int as overdue`
}

function registered(query: IndicatorQuery, until: string) {
  return sql`
    select count(*) filter (where r.accepted)::int as accepted,
      count(*) filter (where not r.accepted)::int as declined,
      count(*) filter (where r.accepted is null and r.closed_at is null)::int as undecided,
      count(*) filter (where r.department is not null or r.misdirected > 0)::int as assigned,
      count(*) filter (where r.misdirected > 0)::int as misdirected
    from cases.fact_round as r
    where r.round = 1 and r.opened_at >= ${query.from}::timestamptz and r.opened_at < ${until}::timestamptz and ${of(query)}`
}

function asked(query: IndicatorQuery, until: string) {
  return sql`
    select count(*)::int as invited, count(s.answered_at)::int as answers,
      count(*) filter (where s.solved >= 4)::int as satisfied, avg(s.solved)::float8 as satisfaction,
      count(*) filter (where s.clear >= 4)::int as clear, avg(s.clear)::float8 as clarity
    from cases.fact_round as r join surveys.fact_answer as s on s.case_id = r.case_id and s.round = r.round
    where r.closed_at >= ${query.from}::timestamptz and r.closed_at < ${until}::timestamptz and ${of(query)}`
}

function of({ population, kind }: IndicatorQuery): RawBuilder<boolean> {
  const conditions = [
    ...(kind ? [sql<boolean>`r.kind = ${kind}`] : []),
    ...(population === 'everybody' ? [] : [sql<boolean>`r.department = any(${[...population]}::text[])`]),
  ]
  return conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : sql`true`
}
