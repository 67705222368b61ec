import { sql } from 'kysely'
import { seesAuthor } from '../../../cases/core/access.ts'
import { findCaseById } from '../../../cases/store/queries/findCase.ts'
import type { Instant } from '../../../language/core/instant.ts'
import type { Context } from '../../../postgres/context.ts'
import { type Actor, hasRole } from '../../../staff/core/actor.ts'
import type { IgnoreReason, QuarantineReason } from '../../core/inbound.ts'

/** A message that came in and became no case, as a list shows it. */
export type SetAside = {
  readonly id: string
  readonly receivedAt: Instant
  readonly sender: string | null
  readonly subject: string | null
  readonly reason: QuarantineReason | IgnoreReason
  /** Of the raw message, in bytes. */
  readonly size: number
  /** The case that a machine's mail was about. */
  readonly caseId: string | null
}

export type SetAsidePage = {
  readonly which: 'quarantined' | 'ignored'
  /** The last of the page before. */
  readonly after?: Pick<SetAside, 'id' | 'receivedAt'>
  readonly limit?: number
}

/** Messages that wait for a person, or that machines wrote, newest first, without senders who are sealed; nothing where the actor may not see them. */
export async function setAside(
  context: Context,
  actor: Actor,
  { which, after, limit = 50 }: SetAsidePage,
): Promise<readonly SetAside[] | null> {
  if (!mayUnpack(actor)) return null
  let page = context.db
    .selectFrom('channels.inbound')
    .select(['id', 'received_at as receivedAt', 'sender', 'subject', 'reason', 'case_id as caseId'])
    .select(sql<number>`octet_length(raw)`.as('size'))
    .where('outcome', '=', which)
  if (after) page = page.where(sql<boolean>`(received_at, id) < (${after.receivedAt}, ${after.id}::uuid)`)
  const rows = await page.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  const known = (row: SetAside) => row.caseId === null || mayKnowSender(context, actor, row.caseId)
  return Promise.all(
    (rows as SetAside[]).map(async (row) => ((await known(row)) ? row : { ...row, sender: null })),
  )
}

export type RawMessage = { readonly raw: Buffer; readonly receivedAt: Instant }

/**
 * The bytes of a message as they came, to be offered as a download and never shown in place. Whoever may see its case
 * and whose it is may have it; one without a case, whoever unpacks the quarantine. Nothing for others.
 */
export async function rawMessage(context: Context, actor: Actor, id: string): Promise<RawMessage | null> {
  const row = await context.db
    .selectFrom('channels.inbound')
    .select(['raw', 'case_id', 'received_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const allowed = row.case_id ? await mayKnowSender(context, actor, row.case_id) : mayUnpack(actor)
  return allowed ? { raw: row.raw, receivedAt: row.received_at } : null
}

async function mayKnowSender(context: Context, actor: Actor, caseId: string): Promise<boolean> {
  const found = await findCaseById(context, actor, caseId)
  return found !== null && seesAuthor(actor, found.state)
}

/** Whoever receives people's words, and whoever sees to it that mail works. */
function mayUnpack(actor: Actor): boolean {
  return actor.type === 'system' || hasRole(actor, 'intake', 'follow-up', 'administrator')
}
