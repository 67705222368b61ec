import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'
import type { MinistryProfile } from '../../core/ministryProfile.schema.ts'

const kept = new WeakMap<object, { at: number; profile: Promise<MinistryProfile | null> }>()
const keptMilliseconds = 5_000

/**
 * How the ministry presents itself; nothing before it was set up. Every page and notice asks and it changes a few
 * times a year, so a process keeps it for five seconds a connection pool; a transaction always reads anew.
 */
export function ministryProfile(db: Kysely<Tables>): Promise<MinistryProfile | null> {
  if (db.isTransaction) return ask(db)
  const known = kept.get(db)
  if (known && performance.now() - known.at < keptMilliseconds) return known.profile
  const profile = ask(db)
  kept.set(db, { at: performance.now(), profile })
  profile.catch(() => kept.delete(db))
  return profile
}

async function ask(db: Kysely<Tables>): Promise<MinistryProfile | null> {
  const row = await db.selectFrom('staff.ministry').select('profile').executeTakeFirst()
  return (row?.profile as MinistryProfile | undefined) ?? null
}
