import { sql } from 'kysely'
import { readClocks } from '../../../deadlines/store/queries/clocks.ts'
import type { Context } from '../../../postgres/context.ts'
import type { Period } from '../../core/periods.ts'
import {
  type Answered,
  type KindCount,
  medianWorkingDays,
  type Scorecard,
  total,
} from '../../core/scorecard.ts'

/** The figures of one body over what it was given in a period, counted from the facts that its cases leave. */
export async function partnerScorecard(
  context: Context,
  partner: string,
  period: Period,
): Promise<Scorecard> {
  const [kinds, answers, contact, clocks] = await Promise.all([
    countByKind(context, partner, period),
    answersOf(context, partner, period),
    contactWith(context, partner, period),
    readClocks(context.db),
  ])
  const calendar = clocks.calendars.get(partner) ?? clocks.calendar
  return { kinds, all: total(kinds), medianDays: medianWorkingDays(calendar, answers), contact }
}

async function countByKind(
  { db, now }: Context,
  partner: string,
  { from, to }: Period,
): Promise<readonly KindCount[]> {
  const { rows } = await sql<KindCount>`
    select kind, count(*)::int as given,
      count(*) filter (where ended = 'answered')::int as answered,
      count(*) filter (where ended = 'answered' and ended_at <= due_at)::int as "inTime",
      count(*) filter (where ended = 'returned')::int as returned,
      count(*) filter (where ended is null)::int as open,
      count(*) filter (where ended is null and due_at < ${now()}::timestamptz)::int as late
    from cases.fact_referral
    where partner = ${partner} and given_at >= ${from}::timestamptz and given_at < ${to}::timestamptz
    group by kind order by kind`.execute(db)
  return rows
}

async function answersOf(
  { db }: Context,
  partner: string,
  { from, to }: Period,
): Promise<readonly Answered[]> {
  const { rows } = await sql<Answered>`
    select given_at as "givenAt", ended_at as "endedAt" from cases.fact_referral
    where partner = ${partner} and given_at >= ${from}::timestamptz and given_at < ${to}::timestamptz
      and ended = 'answered'`.execute(db)
  return rows
}

/** By the moment of the invitation, which is that of the closing. */
async function contactWith(
  { db }: Context,
  partner: string,
  { from, to }: Period,
): Promise<Scorecard['contact']> {
  const { rows } = await sql<Scorecard['contact']>`
    select count(*) filter (where contact >= 4)::int as good, count(contact)::int as rated
    from surveys.fact_answer
    where partner = ${partner} and invited_at >= ${from}::timestamptz and invited_at < ${to}::timestamptz`.execute(
    db,
  )
  return rows[0] ?? { good: 0, rated: 0 }
}
