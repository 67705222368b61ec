import { hash } from 'node:crypto'
import { findCaseById } from '../../cases/store/queries/findCase.ts'
import { type Context, inTransaction } from '../../postgres/context.ts'
import { ministryProfile } from '../../staff/store/queries/ministryProfile.ts'
import { type IgnoreReason, largestMail, type QuarantineReason, type Taken } from '../core/inbound.ts'
import { judgeMail, type SaidByMail } from '../core/mail/judge.ts'
import { isUnreadable, type Mail, type ReadMail } from '../core/mail/mail.ts'
import { senderOf } from '../core/mail/sender.ts'
import { readMail } from '../gateways/mail/read.ts'
import {
  type Earlier,
  type Inbound,
  insertInbound,
  keepInbound,
  lockIntake,
  rawOf,
  readBefore,
} from '../store/inbound.ts'
import { type ReceivingAddress, receivingAddresses } from '../store/mailboxes.ts'
import { threadOf } from '../store/threads.ts'
import { hearMail } from './hearMail.ts'
import { isMailsFault } from './mailsFault.ts'
import { noteBounce } from './noteBounce.ts'
import { saysTheSame } from './saysTheSame.ts'

export type TakeOptions = {
  /** The address of the mailbox it was fetched from; else the one of our mailboxes that it is written to. */
  readonly mailbox?: string
  /** Addresses we send from beside those that the database and the site's name tell. */
  readonly own?: readonly string[]
}

/**
 * Takes one mail in, from its raw bytes to a case: when this returns, it is safe. The raw bytes are kept whatever they
 * are; the same mail is never taken twice, not by two at once either. Message, customer, files and case are one
 * transaction (the caller's, when `context.db` is one). Throws when it must be tried again: the database is away, the
 * disk is full. A mail that breaks something by itself goes to quarantine.
 */
export async function takeMail(context: Context, raw: Uint8Array, options: TakeOptions = {}): Promise<Taken> {
  const arrival = await readArrival(context, raw, options)
  try {
    return await inTransaction(context, (db) => take({ ...context, db }, arrival))
  } catch (error) {
    if (!isMailsFault(error)) throw error
    return inTransaction(context, (db) =>
      quarantine({ ...context, db }, { ...arrival, mail: null }, 'failed'),
    )
  }
}

type Arrival = {
  readonly raw: Uint8Array
  readonly digest: Buffer
  /** Nothing where it is too large to be read. */
  readonly read: ReadMail | null
  /** The same where it is a mail. */
  readonly mail: Mail | null
  readonly mailbox: ReceivingAddress | null
}

async function readArrival(
  { db, url }: Context,
  raw: Uint8Array,
  { mailbox, own = [] }: TakeOptions,
): Promise<Arrival> {
  const ours = await receivingAddresses(db)
  const profile = await ministryProfile(db)
  const sending = [`insat@${new URL(url).hostname}`, ...(profile?.email ? [profile.email] : []), ...own]
  const all = [...ours.map(({ address }) => address), ...sending]
  const read = raw.length > largestMail ? null : await readMail(raw, all)
  const mail = read && !isUnreadable(read) ? read : null
  const to = mailbox ? [mailbox] : [...(mail?.to ?? []), ...(mail?.cc ?? [])].map(({ address }) => address)
  const named = new Set(to.map((address) => address.toLowerCase()))
  const digest = hash('sha256', raw, 'buffer')
  return { raw, digest, read, mail, mailbox: ours.find(({ address }) => named.has(address)) ?? null }
}

async function take(context: Context, arrival: Arrival): Promise<Taken> {
  const { mail, read, mailbox, digest } = arrival
  await lockIntake(context.db, senderIn(mail) ?? digest.toString('hex'))
  const { earlier, isFlooding } = await readBefore(context.db, rowOf(context, arrival))
  const before = await takenBefore(context, arrival, earlier)
  if (before) return answerOf(context, before)
  if (!read) return quarantine(context, arrival, 'too-large')
  const judged = judgeMail(read, mailbox?.language ?? 'ar')
  if ('quarantine' in judged || !mail)
    return quarantine(context, arrival, 'quarantine' in judged ? judged.quarantine : 'failed')
  if ('ignore' in judged) return ignore(context, arrival, judged.ignore, await caseOfMachine(context, mail))
  return isFlooding
    ? quarantine(context, arrival, 'too-many-from-sender')
    : hear(context, arrival, mail, judged.said)
}

async function hear(context: Context, arrival: Arrival, mail: Mail, said: SaidByMail): Promise<Taken> {
  const heard = await hearMail(context, {
    ...{ mail, said, kind: arrival.mailbox?.kind ?? 'complaint' },
    keep: (outcome, caseId, version) =>
      insertInbound({ ...rowOf(context, arrival), outcome, caseId, version }),
  })
  if ('refused' in heard)
    return quarantine(context, arrival, heard.refused === 'partner-without-case' ? heard.refused : 'refused')
  return 'thanks' in heard ? ignore(context, arrival, 'thanks', heard.thanks) : heard
}

/** A machine's mail is beside the case it is about: that somebody is away, that a notice came back. */
async function caseOfMachine(context: Context, mail: Mail): Promise<string | null> {
  if (mail.bounce) return noteBounce(context, mail.bounce)
  const thread = await threadOf(context, mail)
  return 'add' in thread ? thread.add : null
}

/** The same bytes; or the same Message-ID of the same sender with the same words and files, come by another way. */
async function takenBefore(
  { db }: Context,
  { mail, digest }: Arrival,
  earlier: readonly Earlier[],
): Promise<Earlier | null> {
  for (const one of earlier) {
    if (one.digest.equals(digest)) return one
    if (mail && (await saysTheSame(mail, await rawOf(db, one.id)))) return one
  }
  return null
}

async function answerOf(context: Context, { id, outcome, reason, caseId }: Earlier): Promise<Taken> {
  if (outcome === 'quarantined') return { quarantined: id }
  if (outcome === 'ignored') return { ignored: reason ?? '' }
  const found = caseId && (await findCaseById(context, { type: 'system' }, caseId))
  if (!found) throw new Error(`The case ${caseId} of the message ${id} is gone`)
  return { outcome: 'duplicate', reference: found.state.reference }
}

async function quarantine(context: Context, arrival: Arrival, reason: QuarantineReason): Promise<Taken> {
  const row = { ...rowOf(context, arrival), outcome: 'quarantined', reason } as const
  return { quarantined: await keepInbound(context.db, row) }
}

async function ignore(
  context: Context,
  arrival: Arrival,
  reason: IgnoreReason,
  caseId: string | null,
): Promise<Taken> {
  await keepInbound(context.db, { ...rowOf(context, arrival), outcome: 'ignored', reason, caseId })
  return { ignored: reason }
}

function rowOf({ now }: Context, { raw, digest, mail, mailbox }: Arrival): Omit<Inbound, 'outcome'> {
  return {
    ...{ channel: 'email', raw, digest, sender: senderIn(mail), mailboxId: mailbox?.id ?? null },
    ...{ providerId: mail?.messageId ?? null, subject: mail?.subject.slice(0, 300) ?? null },
    ...{ reason: null, caseId: null, version: null, receivedAt: now() },
  }
}

function senderIn(mail: Mail | null): string | null {
  return (mail && senderOf(mail)?.address) ?? null
}
