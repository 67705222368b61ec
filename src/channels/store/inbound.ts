import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Instant } from '../../language/core/instant.ts'
import { uuidv7 } from '../../postgres/id.ts'
import type { Tables } from '../../postgres/tables.ts'
import { type InboundOutcome, messageIdKey, mostInAnHour } from '../core/inbound.ts'
import type { MessageState, NoticeKey } from '../core/messageRecord.ts'

/** A message that came in, as it is kept: `providerId` is the Message-ID, `version` the one of its case that it made. */
export type Inbound = {
  readonly channel: 'email'
  readonly digest: Buffer
  readonly providerId: string | null
  readonly raw: Uint8Array
  readonly sender: string | null
  readonly subject: string | null
  readonly mailboxId: string | null
  readonly outcome: InboundOutcome
  readonly reason: string | null
  readonly caseId: string | null
  readonly version: number | null
  readonly receivedAt: Instant
}

/** What was done with a message before. */
export type Earlier = {
  readonly id: string
  readonly digest: Buffer
  readonly outcome: InboundOutcome
  readonly reason: string | null
  readonly caseId: string | null
}

/**
 * Until the transaction ends nobody else takes messages under that key (a sender, or bytes without one): the same mail
 * brought by two at once is taken once, and a new sender's first two mails make one customer.
 */
export async function lockIntake(trx: Kysely<Tables>, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mail in ${key}`}, 0))`.execute(trx)
}

/** What is known before a message is taken. */
export type Before = {
  /** A message with these very bytes; then those that became part of a case, with that Message-ID and sender. */
  readonly earlier: readonly Earlier[]
  /** Whether that sender had as many messages taken within the hour before as one may. */
  readonly isFlooding: boolean
}

/** Reads what is known of a message and of its sender. */
export async function readBefore(
  db: Kysely<Tables>,
  { digest, providerId, sender, receivedAt }: Omit<Inbound, 'outcome'>,
): Promise<Before> {
  const messageId = providerId && messageIdKey(providerId)
  const { rows } = await sql<{ earlier: (Omit<Earlier, 'digest'> & { digest: string })[]; taken: number }>`
    select
      (select coalesce(json_agg(e order by e.here desc), '[]') from (
        select id, encode(digest, 'hex') as digest, outcome, reason, case_id as "caseId", true as here
          from channels.inbound where digest = ${digest}
        union all
        (select id, encode(digest, 'hex'), outcome, reason, case_id, false from channels.inbound
          where provider_id = ${messageId} and sender = ${sender} and digest <> ${digest}
            and outcome in ('registered', 'added') order by received_at limit 5)) as e) as earlier,
      (select count(*)::int from (select from channels.inbound
        where sender = ${sender} and received_at > ${receivedAt}::timestamptz - interval '1 hour'
          and outcome in ('registered', 'added') limit ${mostInAnHour}) as lately) as taken`.execute(db)
  const { earlier = [], taken = 0 } = rows[0] ?? {}
  return {
    earlier: earlier.map((one) => ({ ...one, digest: Buffer.from(one.digest, 'hex') })),
    isFlooding: taken >= mostInAnHour,
  }
}

/** The bytes of a message, as they came. */
export async function rawOf(db: Kysely<Tables>, id: string): Promise<Buffer> {
  const row = await db
    .selectFrom('channels.inbound')
    .select('raw')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.raw
}

/** Keeps a message that became part of no case; its id. */
export async function keepInbound(db: Kysely<Tables>, message: Inbound): Promise<string> {
  const id = uuidv7()
  await sql`insert into channels.inbound ${columns} select ${valuesOf(id, message)}`.execute(db)
  return id
}

/** Keeps a message beside the case that it became part of (`from file`: only if the case is). */
export function insertInbound(message: Inbound): RawBuilder<unknown> {
  return sql`insert into channels.inbound ${columns} select ${valuesOf(uuidv7(), message)} from file`
}

const columns = sql`(id, channel, digest, provider_id, raw, sender, subject, mailbox_id, outcome, reason, case_id, version, received_at)`

function valuesOf(id: string, message: Inbound) {
  const { channel, digest, providerId, raw, sender, subject, mailboxId } = message
  const { outcome, reason, caseId, version, receivedAt } = message
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  return sql`${id}::uuid, ${channel}, ${digest}::bytea, ${providerId && messageIdKey(providerId)}, ${bytes}::bytea, ${sender},
    ${subject}, ${mailboxId}::uuid, ${outcome}, ${reason}, ${caseId}::uuid, ${version}::int, ${receivedAt}::timestamptz`
}

/** Empties the mails that brought words which were erased; that the same bytes came is still known by their digest. */
export async function eraseInbound(
  db: Kysely<Tables>,
  caseId: string,
  versions: readonly number[],
): Promise<void> {
  if (versions.length === 0) return
  await db
    .updateTable('channels.inbound')
    .set({ raw: Buffer.alloc(0), subject: null, sender: null })
    .where('case_id', '=', caseId)
    .where('version', 'in', versions)
    .execute()
}

export type SentMail = NoticeKey & {
  readonly id: string
  readonly recipient: string
  /** See `KeptMessage`. */
  readonly reader: string
  readonly state: MessageState
}

/** The mail of that id that went out; nothing where none did. */
export async function sentMail(db: Kysely<Tables>, id: string): Promise<SentMail | null> {
  const row = await db
    .selectFrom('channels.message')
    .select(['id', 'case_id as caseId', 'version', 'purpose', 'recipient', 'reader', 'state'])
    .where('id', '=', id)
    .where('channel', '=', 'email')
    .where('tries', '>', 0)
    .executeTakeFirst()
  return (row as SentMail | undefined) ?? null
}
