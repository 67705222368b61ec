import type { Context } from '../../../postgres/context.ts'

/** Answered cases whose objection window has passed without a word, longest first, at most so many. */
export async function silentCases({ db, now }: Context, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('cases.case_file')
    .select('id')
    .where('status', '=', 'answered')
    .where('closed_at', 'is', null)
    .where('customer_wrote_at', 'is', null)
    .where('due_at', '<=', now())
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
