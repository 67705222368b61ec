import type { Context } from '../../../postgres/context.ts'

/** Cases whose clocks have something to set off by now, the longest due first, at most so many. */
export async function alarmsDue({ db, now }: Context, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('cases.case_file')
    .select('id')
    .where('next_alarm_at', '<=', now())
    .orderBy('next_alarm_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
