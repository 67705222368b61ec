import { sql } from 'kysely'
import type { Context } from '../../../postgres/context.ts'

/** A case and the moment of its next alarm, to the microsecond as the database has it. */
export type AlarmDue = { readonly id: string; readonly at: string }

/** Cases whose clocks have something to set off by now, the longest due first, at most so many after one. */
export async function alarmsDue(
  { db, now }: Context,
  after: AlarmDue | null,
  limit: number,
): Promise<readonly AlarmDue[]> {
  return db
    .selectFrom('cases.case_file')
    .select(['id', sql<string>`next_alarm_at::text`.as('at')])
    .where('next_alarm_at', '<=', now())
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(next_alarm_at, id) > (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('next_alarm_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}
