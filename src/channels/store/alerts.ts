import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../language/core/instant.ts'
import { uuidv7 } from '../../postgres/id.ts'
import type { Tables } from '../../postgres/tables.ts'
import type { Alert, AlertReason } from '../core/alert.ts'

/** What one officer is told of one event of a case. */
export type KeptAlert = Omit<Alert, 'to'> & { readonly caseId: string }

/** Keeps what these officers are to be told of an event, unless it is kept already. */
export async function keepAlerts(
  db: Kysely<Tables>,
  event: { readonly caseId: string; readonly version: number; readonly at: Instant },
  { reason, clock, dueAt }: Alert,
  officers: readonly string[],
): Promise<void> {
  if (officers.length === 0) return
  const { caseId, version, at } = event
  const row = { case_id: caseId, version, reason, clock, due_at: dueAt, made_at: at }
  await db
    .insertInto('channels.alert')
    .values(officers.map((officer_id) => ({ ...row, officer_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Puts what each officer was not told yet into one digest of theirs. While one of theirs has not left, the rest waits
 * for the next, so that hours without a mail server end in two mails and not in hundreds.
 */
export async function makeDigests(db: Kysely<Tables>, at: Instant): Promise<void> {
  const waiting = db
    .selectFrom('channels.alert')
    .distinct()
    .select('officer_id')
    .where('digest_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('channels.digest as d')
            .select('d.id')
            .whereRef('d.officer_id', '=', 'channels.alert.officer_id')
            .where('d.sent_at', 'is', null)
            .where('d.failed_at', 'is', null),
        ),
      ),
    )
  const ids = (await waiting.execute()).map(({ officer_id }) => ({ id: uuidv7(), officer_id }))
  if (ids.length === 0) return
  await sql`
    with digest as (
      insert into channels.digest (id, officer_id, made_at)
      select d.id, d.officer_id, ${at}::timestamptz
      from json_to_recordset(${JSON.stringify(ids)}::json) as d (id uuid, officer_id uuid)
      returning id, officer_id
    )
    update channels.alert as a set digest_id = digest.id
    from digest where a.officer_id = digest.officer_id and a.digest_id is null`.execute(db)
}

/** The digests that have not left yet and are to be tried now, oldest first: again after 1, 4, 9, 16 … minutes. */
export async function unsentDigests(db: Kysely<Tables>, now: Instant): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('channels.digest')
    .select('id')
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where(sql<boolean>`made_at + tries * tries * interval '1 minute' <= ${now}::timestamptz`)
    .orderBy('made_at')
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}

export type Digest = {
  readonly id: string
  readonly officerId: string
  /** How often it was tried before. */
  readonly tries: number
  readonly alerts: readonly KeptAlert[]
}

/**
 * Runs `work` on a digest that has not left while nobody else can, and keeps what it says came of it; nothing where
 * somebody else is at it or it has left.
 */
export async function withDigest(
  db: Kysely<Tables>,
  id: string,
  work: (digest: Digest, db: Kysely<Tables>) => Promise<DigestEnd>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const held = await trx
      .selectFrom('channels.digest')
      .select(['officer_id', 'tries'])
      .where('id', '=', id)
      .where('sent_at', 'is', null)
      .where('failed_at', 'is', null)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!held) return
    const { officer_id: officerId, tries } = held
    const end = await work({ id, officerId, tries, alerts: await alertsOf(trx, id) }, trx)
    const tried = trx.updateTable('channels.digest').where('id', '=', id)
    await tried.set((eb) => ({ tries: eb('tries', '+', 1), ...end })).execute()
  })
}

export type DigestEnd = {
  readonly sent_at?: Instant
  readonly failed_at?: Instant
  readonly problem: string | null
}

async function alertsOf(db: Kysely<Tables>, digest: string): Promise<readonly KeptAlert[]> {
  const rows = await db
    .selectFrom('channels.alert')
    .selectAll()
    .where('digest_id', '=', digest)
    .orderBy('due_at')
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    caseId: row.case_id,
    reason: row.reason as AlertReason,
    clock: row.clock as KeptAlert['clock'],
    dueAt: row.due_at,
  }))
}
