import { sql } from 'kysely'
import type { Instant } from '../../../language/core/instant.ts'
import type { Context } from '../../../postgres/context.ts'

/** One question: how many of the answers gave it 4 or 5, as a share of one, and the mean; nothing without answers. */
export type QuestionScore = { readonly topTwo: number | null; readonly mean: number | null }

export type Score = {
  readonly invited: number
  readonly answered: number
  /** Was the matter solved? The satisfaction figure (CSAT, top two of five). */
  readonly solved: QuestionScore
  /** Was the procedure clear? */
  readonly clear: QuestionScore
}

/**
 * Satisfaction with the cases closed in a period, `from` included and `to` not: it counts by the moment of closing,
 * which invites, whenever the answer comes. A page should hide the shares of fewer than ten answers.
 */
export async function score(context: Context, period: { from: Instant; to: Instant }): Promise<Score> {
  const { rows } = await sql<{
    invited: number
    answered: number
    solvedTop: number
    solvedMean: number | null
    clearTop: number
    clearMean: number | null
  }>`
    select count(*)::int as invited, count(answered_at)::int as answered,
      count(*) filter (where solved >= 4)::int as "solvedTop", avg(solved)::float8 as "solvedMean",
      count(*) filter (where clear >= 4)::int as "clearTop", avg(clear)::float8 as "clearMean"
    from surveys.fact_answer
    where invited_at >= ${period.from}::timestamptz and invited_at < ${period.to}::timestamptz`.execute(
    context.db,
  )
  const [found] = rows
  if (!found) throw new Error('A count without a row')
  const { invited, answered } = found
  const share = (count: number) => (answered > 0 ? count / answered : null)
  return {
    invited,
    answered,
    solved: { topTwo: share(found.solvedTop), mean: found.solvedMean },
    clear: { topTwo: share(found.clearTop), mean: found.clearMean },
  }
}
