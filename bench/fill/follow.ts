import { sql } from 'kysely'
import { reactionsTo } from '../../src/app/reactions.ts'
import { tasks } from '../../src/app/tasks.ts'
import type { Gateways } from '../../src/channels/core/outgoing.ts'
import { oneTimeCode } from '../../src/customers/store/codes.ts'
import type { Context } from '../../src/postgres/context.ts'
import type { Announcement } from '../../src/postgres/outbox.ts'
import { surveyToken } from '../../src/surveys/store/session.ts'

const arrived: Gateways = {
  mail: async () => ({ taken: true, providerId: null }),
  sms: async () => ({ taken: true, providerId: null }),
}

/** Does at once what the worker would do after what was announced; messages count as sent and go nowhere. */
export async function follow(context: Context): Promise<void> {
  const { secret } = context
  const known = tasks(context, {
    gateways: arrived,
    surveyToken: (id: string) => surveyToken(secret, id),
    oneTimeCode: (id: string) => oneTimeCode(secret, id),
  } as Parameters<typeof tasks>[1])
  for (;;) {
    const { rows } = await sql<Announcement>`
      with taken as (delete from queue.outbox returning id, name, body)
      select name, body from taken order by id`.execute(context.db)
    if (rows.length === 0) return
    for (const announcement of rows)
      for (const { name, data } of reactionsTo(announcement))
        await known[name as keyof typeof known]?.(data, AbortSignal.timeout(60_000))
  }
}
