import { fromTemporal, type Instant, toTemporal } from '../../language/core/instant.ts'
import { type Context, inTransaction } from '../../postgres/context.ts'
import { uploadHours } from '../core/accept.ts'
import { lockDigest } from './digestLock.ts'
import { removeBytes } from './disk.ts'

const atOnce = 500

/**
 * Removes the rows and bytes of uploads that no case took within two days: their form was refused, or the program that
 * sent them never came back. What belongs to a case stays, and so do its bytes when others sent the same ones. Run each
 * night; the next run goes on where one breaks off.
 */
export async function forgetUploads(context: Context, signal?: AbortSignal): Promise<void> {
  const before = fromTemporal(toTemporal(context.now()).subtract({ hours: uploadHours }))
  for (;;) {
    const digests = await forgotten(context, before)
    for (const digest of digests) {
      if (signal?.aborted) return
      await forget(context, digest, before)
    }
    if (digests.length < atOnce) return
  }
}

async function forgotten({ db }: Context, before: Instant): Promise<Buffer[]> {
  const rows = await db
    .selectFrom('files.file')
    .select('sha256')
    .distinct()
    .where('case_id', 'is', null)
    .where('added_at', '<', before)
    .limit(atOnce)
    .execute()
  return rows.map(({ sha256 }) => sha256)
}

/** The delete waits for an act that is giving the row to a case just now, and then leaves it alone. */
async function forget(context: Context, sha256: Buffer, before: Instant): Promise<void> {
  await inTransaction(context, async (trx) => {
    await lockDigest(trx, sha256, 'remove')
    await trx
      .deleteFrom('files.file')
      .where('sha256', '=', sha256)
      .where('case_id', 'is', null)
      .where('added_at', '<', before)
      .execute()
    const other = await trx
      .selectFrom('files.file')
      .select('id')
      .where('sha256', '=', sha256)
      .limit(1)
      .executeTakeFirst()
    if (!other) await removeBytes(context.dataDir, sha256)
  })
}
