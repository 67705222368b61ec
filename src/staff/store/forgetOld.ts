import { fromTemporal, toTemporal } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'

/** Deletes sessions a month after their end. Run each night. */
export async function forgetOldSessions({ db, now }: Context): Promise<void> {
  const monthAgo = fromTemporal(toTemporal(now()).subtract({ hours: 24 * 30 }))
  await db
    .deleteFrom('staff.session')
    .where((eb) => eb.or([eb('expires_at', '<', monthAgo), eb('ended_at', '<', monthAgo)]))
    .execute()
}
