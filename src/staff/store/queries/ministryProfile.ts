import { kept } from '../../../postgres/kept.ts'
import type { MinistryProfile } from '../../core/ministryProfile.schema.ts'

/** How the ministry presents itself; nothing before it was set up. Every page and notice asks, so it is kept for five seconds. */
export const ministryProfile = kept(async (db): Promise<MinistryProfile | null> => {
  const row = await db.selectFrom('staff.ministry').select('profile').executeTakeFirst()
  return (row?.profile as MinistryProfile | undefined) ?? null
})
