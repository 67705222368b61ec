import { type Kysely, sql } from 'kysely'
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

/** A message with these very bytes; then those that became part of a case, with that Message-ID and sender. */
export async function earlierMessages(
  db: Kysely<Tables>,
  { digest, providerId, sender }: Pick<Inbound, 'digest' | 'providerId' | 'sender'>,
): Promise<readonly Earlier[]> {
  const known = providerId && messageIdKey(providerId)
  const { rows } = await sql<Earlier>`
    select id, digest, outcome, reason, case_id as "caseId" from channels.inbound where digest = ${digest}
    union all
    (select id, digest, outcome, reason, case_id from channels.inbound
      where provider_id = ${known} and sender = ${sender} and digest <> ${digest}
        and outcome in ('registered', 'added') order by received_at limit 5)`.execute(db)
  return rows
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

/** Whether that sender had as many messages taken in the hour before as one may. */
export async function isFlooding(db: Kysely<Tables>, sender: string, at: Instant): Promise<boolean> {
  const { rows } = await sql<{ taken: number }>`
    select count(*)::int as taken from (
      select from channels.inbound
      where sender = ${sender} and received_at > ${at}::timestamptz - interval '1 hour'
        and outcome in ('registered', 'added')
      limit ${mostInAnHour}) as lately`.execute(db)
  return (rows[0]?.taken ?? 0) >= mostInAnHour
}

/** Keeps a message with what became of it; its id. */
export async function keepInbound(db: Kysely<Tables>, message: Inbound): Promise<string> {
  const id = uuidv7()
  const { digest, raw, sender, subject, outcome, reason, channel, version } = message
  await db
    .insertInto('channels.inbound')
    .values({
      ...{ id, channel, digest, sender, subject, outcome, reason, version },
      raw: Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength),
      provider_id: message.providerId && messageIdKey(message.providerId),
      mailbox_id: message.mailboxId,
      case_id: message.caseId,
      received_at: message.receivedAt,
    })
    .execute()
  return id
}

export type SentMail = NoticeKey & {
  readonly id: string
  readonly recipient: string
  readonly state: MessageState
}

/** The mail of that id that went out; nothing where none did. */
export async function sentMail(db: Kysely<Tables>, id: string): Promise<SentMail | null> {
  const row = await db
    .selectFrom('channels.message')
    .select(['id', 'case_id as caseId', 'version', 'purpose', 'recipient', 'state'])
    .where('id', '=', id)
    .where('channel', '=', 'email')
    .where('tries', '>', 0)
    .executeTakeFirst()
  return (row as SentMail | undefined) ?? null
}
