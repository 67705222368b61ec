import { fromTemporal, toTemporal } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'

/** Deletes the kept answers to repeated API requests after two days. Run each night. */
export async function forgetOldAnswers({ db, now }: Context): Promise<void> {
  const twoDaysAgo = fromTemporal(toTemporal(now()).subtract({ hours: 48 }))
  await db.deleteFrom('cases.idempotency').where('at', '<', twoDaysAgo).execute()
}
