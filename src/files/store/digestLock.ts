import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../postgres/tables.ts'

/**
 * Until this transaction ends, nobody removes the bytes of that digest from the disk (`keep`), or nobody brings a row
 * that counts on them (`remove`): the same bytes are kept once, for all that came with them.
 */
export async function lockDigest(
  trx: Kysely<Tables>,
  sha256: Buffer,
  purpose: 'keep' | 'remove',
): Promise<void> {
  const key = sql`hashtextextended(${`files ${sha256.toString('hex')}`}, 0)`
  await (purpose === 'keep'
    ? sql`select pg_advisory_xact_lock_shared(${key})`
    : sql`select pg_advisory_xact_lock(${key})`
  ).execute(trx)
}
