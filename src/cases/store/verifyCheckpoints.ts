import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'
import type { Tables } from '../../postgres/tables.ts'
import { type Head, rootOf, sealOf } from './checkpoint.ts'
import type { Finding } from './verify.ts'

/** Goes through the checkpoints: their chain, their roots, and whether every head they sealed is still there. */
export async function verifyCheckpoints(
  { db, now, secret }: Context,
  found: (finding: Finding) => void,
): Promise<void> {
  const checkpoints = await db.selectFrom('cases.checkpoint').selectAll().orderBy('id').execute()
  let before: Buffer | null = null
  for (const [i, { id, at, root, hash }] of checkpoints.entries()) {
    if (id !== i + 1) {
      found({ what: 'checkpoint-removed', caseId: null, version: i + 1 })
      break
    }
    const heads = await headsOf(db, id)
    const right = rootOf(heads).equals(root) && sealOf(secret, before, id, at, root).equals(hash)
    if (!right) found({ what: 'checkpoint-altered', caseId: null, version: id })
    before = hash
  }
  for (const finding of [...(await lostHeads(db)), ...(await unsealed(db, now()))]) found(finding)
}

async function headsOf(db: Kysely<Tables>, checkpoint: number): Promise<Head[]> {
  return await db
    .selectFrom('cases.checkpoint_head')
    .select(['case_id as caseId', 'version', 'head'])
    .where('checkpoint_id', '=', checkpoint)
    .orderBy('case_id')
    .execute()
}

/** Sealed heads whose event is gone or is another: a case removed whole, or cut at its end and its row made to fit. */
async function lostHeads(db: Kysely<Tables>): Promise<Finding[]> {
  const { rows } = await sql<{ caseId: string; version: number; left: number }>`
    select c.case_id as "caseId", min(c.version) as version,
      (select count(*)::int from cases.case_event e where e.case_id = c.case_id) as left
    from cases.checkpoint_head c
    where not exists (select from cases.case_event e where e.case_id = c.case_id and e.version = c.version and e.hash = c.head)
    group by c.case_id`.execute(db)
  return rows.map(({ caseId, version, left }) => ({
    what: left === 0 ? 'case-removed' : 'newest-events-removed',
    caseId,
    version: left === 0 ? null : version,
  }))
}

/** A checkpoint falls due each minute; ten minutes later a head that no checkpoint holds was kept from being sealed. */
async function unsealed(db: Kysely<Tables>, now: Instant): Promise<Finding[]> {
  const { rows } = await sql<{ caseId: string }>`
    select f.id as "caseId" from cases.case_file f
    join cases.case_event e on e.case_id = f.id and e.version = f.version
    where (e.body ->> 'at')::timestamptz < ${now}::timestamptz - interval '10 minutes'
      and not exists (select from cases.checkpoint_head c where c.case_id = f.id and c.version >= f.version)
      and not exists (select from cases.head_pending p where p.case_id = f.id)`.execute(db)
  return rows.map(({ caseId }) => ({ what: 'not-sealed', caseId, version: null }))
}
