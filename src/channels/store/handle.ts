import { type Kysely, type Selectable, sql } from 'kysely'
import type { Instant } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import { uuidv7 } from '../../postgres/id.ts'
import type { Tables } from '../../postgres/tables.ts'
import type { MessageChannel, MessageProblem, MessageState, NoticeKey } from '../core/messageRecord.ts'

/** A message as its row keeps it: what is sent is always taken from here, so that every try says the same. */
export type KeptMessage = NoticeKey & {
  readonly id: string
  readonly channel: MessageChannel
  /** `customer`, or who of a body: `partner:CODE` for its own address, `officer:ID` for one of its people, or `outlet:CODE`. */
  readonly reader: string
  readonly language: Language
  readonly recipient: string
  readonly subject: string | null
  /** With placeholders for links; see `core/body.ts`. */
  readonly body: string
  readonly state: MessageState
  readonly tries: number
}
export type NewMessage = Omit<KeptMessage, 'id' | 'tries' | 'state' | 'reader'> & {
  /** The customer unless told otherwise. */
  readonly reader?: string
  readonly at: Instant
  /** A message that cannot even be tried is kept as failed. */
  readonly problem?: MessageProblem
}

/** Keeps a message, unless this notice is already kept on this channel for that reader; that one is returned then. */
export async function keepMessage(db: Kysely<Tables>, message: NewMessage): Promise<KeptMessage> {
  const { caseId, version, purpose, channel, language, recipient, subject, body, at, problem } = message
  const reader = message.reader ?? 'customer'
  await db
    .insertInto('channels.message')
    .values({
      ...{ id: uuidv7(), case_id: caseId, version, purpose, channel, language, recipient, subject, body },
      ...{ reader, state: problem ? 'failed' : 'waiting', problem: problem ?? null, made_at: at },
    })
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'version', 'purpose', 'channel', 'reader']).doNothing(),
    )
    .execute()
  const kept = (await keptMessages(db, message)).find(
    (one) => one.channel === channel && one.reader === reader,
  )
  if (!kept) throw new Error('A message that was just kept is gone')
  return kept
}

/** The messages that are kept for one notice, oldest first: more than one where the first way was refused. */
export async function keptMessages(db: Kysely<Tables>, key: NoticeKey): Promise<readonly KeptMessage[]> {
  const rows = await db
    .selectFrom('channels.message')
    .selectAll()
    .where('case_id', '=', key.caseId)
    .where('version', '=', key.version)
    .where('purpose', '=', key.purpose)
    .orderBy('id')
    .execute()
  return rows.map(toKept)
}

/** Messages, oldest first, that wait only because their way out was not set up. */
export async function messagesWithoutGateway(
  db: Kysely<Tables>,
  channels: readonly MessageChannel[],
  limit: number,
): Promise<readonly KeptMessage[]> {
  const rows = await db
    .selectFrom('channels.message')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('problem', '=', 'no-gateway')
    .where('channel', 'in', channels)
    .orderBy('made_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toKept)
}

/**
 * Runs `work` on a message as it stands now while nobody else can; nothing when somebody else is at it. The lock is of
 * the one connection that `work` is given for its statements, so a crash frees it: a message that its holder finds in
 * `sending` was really cut off.
 */
export async function withMessage<T>(
  db: Kysely<Tables>,
  id: string,
  work: (message: KeptMessage, connection: Kysely<Tables>) => Promise<T>,
): Promise<T | null> {
  const key = sql`hashtextextended(${`channels.message ${id}`}, 0)`
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_lock(${key}) as held`.execute(
      connection,
    )
    if (!rows[0]?.held) return null
    try {
      const row = await connection
        .selectFrom('channels.message')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return await work(toKept(row), connection)
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(connection)
    }
  })
}

/** Begins a try: from here until `settleMessage` the row says `sending`. */
export async function beginTry(db: Kysely<Tables>, id: string): Promise<void> {
  await db
    .updateTable('channels.message')
    .set((eb) => ({ state: 'sending', tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export type Settled = {
  readonly state: Exclude<MessageState, 'sending'>
  readonly problem?: MessageProblem
  /** The server's own words, for the administrator. */
  readonly detail?: string
  readonly providerId?: string | null
  readonly sentAt?: Instant
}

/** Writes down how a try ended. */
export async function settleMessage(db: Kysely<Tables>, id: string, settled: Settled): Promise<void> {
  const { state, problem, detail, providerId, sentAt } = settled
  await db
    .updateTable('channels.message')
    .set({
      state,
      problem: problem ? [problem, ...(detail ? [detail.slice(0, 500)] : [])].join(': ') : null,
      ...(providerId && { provider_id: providerId }),
      ...(sentAt && { sent_at: sentAt }),
    })
    .where('id', '=', id)
    .execute()
}

/** The versions of a case of which something was told. */
export async function toldVersions(db: Kysely<Tables>, caseId: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('channels.message')
    .distinct()
    .select('version')
    .where('case_id', '=', caseId)
    .execute()
  return rows.map(({ version }) => version)
}

/** Takes out the words of what was told of these versions. What has not left yet never will. */
export async function eraseMessages(
  db: Kysely<Tables>,
  caseId: string,
  versions: readonly number[],
): Promise<void> {
  if (versions.length === 0) return
  const ofThem = db
    .updateTable('channels.message')
    .where('case_id', '=', caseId)
    .where('version', 'in', versions)
  await ofThem
    .set({ state: 'failed', problem: 'erased' satisfies MessageProblem })
    .where('state', 'in', ['waiting', 'sending'])
    .execute()
  await ofThem.set({ subject: null, body: '' }).execute()
}

function toKept(row: Selectable<Tables['channels.message']>): KeptMessage {
  return {
    id: row.id,
    caseId: row.case_id,
    version: row.version,
    purpose: row.purpose as KeptMessage['purpose'],
    channel: row.channel as MessageChannel,
    reader: row.reader,
    language: row.language as Language,
    recipient: row.recipient,
    subject: row.subject,
    body: row.body,
    state: row.state as MessageState,
    tries: row.tries,
  }
}
