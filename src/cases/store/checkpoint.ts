import { createHmac, hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { type Context, inTransaction } from '../../postgres/context.ts'
import type { Tables } from '../../postgres/tables.ts'

export type Head = { readonly caseId: string; readonly version: number; readonly head: Buffer }

/** So many that pages asked of the same process meanwhile wait some hundredths of a second. */
const mostHeads = 5_000

/** Seals every head that changed, in as many checkpoints as that needs. Returns how many heads it sealed. */
export async function makeCheckpoints(context: Context, most = mostHeads): Promise<number> {
  for (let sealed = 0; ; ) {
    const heads = await makeCheckpoint(context, most)
    sealed += heads
    if (heads < most) return sealed
  }
}

/**
 * Seals heads that changed since the checkpoint before, so many at most, under one root, chained to that one. Run each
 * minute: from then on even removing a case's newest events, or a whole case, shows. Returns how many heads it sealed;
 * nothing changed, nothing written.
 */
export function makeCheckpoint(context: Context, most = mostHeads): Promise<number> {
  return inTransaction(context, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('cases.checkpoint'))`.execute(trx)
    const heads = await takePending(trx, most)
    if (heads.length === 0) return 0
    const before = await trx
      .selectFrom('cases.checkpoint')
      .select(['id', 'hash'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    const id = (before?.id ?? 0) + 1
    const at = context.now()
    const root = rootOf(heads)
    await trx
      .insertInto('cases.checkpoint')
      .values({
        id,
        at,
        heads: heads.length,
        root,
        hash: sealOf(context.secret, before?.hash ?? null, id, at, root),
      })
      .execute()
    const rows = heads.map(({ caseId, version, head }) => ({
      case_id: caseId,
      version,
      head: `\\x${head.toString('hex')}`,
    }))
    await sql`
      insert into cases.checkpoint_head (checkpoint_id, case_id, version, head)
      select ${id}, r.case_id, r.version, r.head::bytea
      from json_to_recordset(${JSON.stringify(rows)}::json) as r (case_id uuid, version int, head text)`.execute(
      trx,
    )
    return heads.length
  })
}

/** Deleting returns only what is committed: a command under way leaves its row for the next checkpoint. */
async function takePending(trx: Kysely<Tables>, most: number): Promise<Head[]> {
  const { rows } = await sql<Head>`
    with taken as (
      delete from cases.head_pending where ctid = any(array(select ctid from cases.head_pending limit ${most}))
      returning case_id
    )
    select f.id as "caseId", f.version, f.head from cases.case_file as f
    where f.id in (select case_id from taken) order by f.id`.execute(trx)
  return rows
}

/** The root over heads in the order of their cases. */
export function rootOf(heads: readonly Head[]): Buffer {
  const lines = heads.map(({ caseId, version, head }) => `${caseId} ${version} ${head.toString('hex')}\n`)
  return hash('sha256', lines.join(''), 'buffer')
}

/**
 * What chains a checkpoint to the one before: keyed with the installation's secret, so that whoever has the database
 * alone cannot seal again what they altered.
 */
export function sealOf(secret: string, before: Buffer | null, id: number, at: string, root: Buffer): Buffer {
  const sealed = Buffer.concat([before ?? Buffer.alloc(32), Buffer.from(`${id} ${at} `), root])
  return createHmac('sha256', secret).update('checkpoint').update(sealed).digest()
}
