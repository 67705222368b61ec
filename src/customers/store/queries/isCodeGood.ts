import type { Context } from '../../../postgres/context.ts'

/** Whether a one-time code can still be used, so that none is sent too late. */
export async function isCodeGood({ db, now }: Context, codeId: string): Promise<boolean> {
  const code = await db
    .selectFrom('customers.one_time_code')
    .select('id')
    .where('id', '=', codeId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now())
    .executeTakeFirst()
  return code !== undefined
}
