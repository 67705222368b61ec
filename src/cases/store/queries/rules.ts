import type { Kysely } from 'kysely'
import { readClocks } from '../../../deadlines/store/queries/clocks.ts'
import { kept } from '../../../postgres/kept.ts'
import type { Tables } from '../../../postgres/tables.ts'
import type { Rules } from '../../core/facts.ts'
import { type Policy, shippedPolicy } from '../../core/policy.ts'

/** What the ministry decided that counts for every case; asked for at each command, so a process keeps it for five seconds. */
export async function readRules(db: Kysely<Tables>): Promise<Rules> {
  const [clocks, policy] = await Promise.all([readClocks(db), readPolicy(db)])
  return { ...clocks, policy }
}

const readPolicy = kept(async (db): Promise<Policy> => {
  const row = await db.selectFrom('cases.policy').select('body').executeTakeFirst()
  return { ...shippedPolicy, ...(row?.body as Partial<Policy> | undefined) }
})
