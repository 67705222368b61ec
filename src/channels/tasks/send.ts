import { partnerToken } from '../../cases/store/session.ts'
import { linkGeneration, linkToken, signedToken } from '../../customers/store/session.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import { ministryProfile } from '../../staff/store/queries/ministryProfile.ts'
import { deskPage, fillBody, type Links, partnerPage } from '../core/body.ts'
import { mailParts } from '../core/message.ts'
import type { MessageState } from '../core/messageRecord.ts'
import type { Delivery, Gateways, OutgoingMail } from '../core/outgoing.ts'
import { beginTry, type KeptMessage, type Settled, settleMessage, withMessage } from '../store/handle.ts'
import { noticeWords } from '../words/notices.ts'

/** What sending needs from the assembly. */
export type Sending = {
  readonly gateways: Gateways
  /** The token of an invitation's link; surveys know how it is made. */
  readonly surveyToken: (invitation: string) => string
}

/** After so many tries whose end nobody knows, a message is not sent once more: it may have arrived each time. */
const mostUnknownTries = 3

/**
 * Sends a kept message, once. What is known to be sent, or never can be, is left alone. Throws when it must be tried
 * again: the queue then does. A try that breaks off between sending and writing it down leaves `sending`; the next one
 * sends the same mail under the same Message-ID and says `unsure`.
 */
export async function sendMessage(context: Context, sending: Sending, id: string): Promise<MessageState> {
  const state = await withMessage(context.db, id, (message, db) =>
    tryOnce({ ...context, db }, sending, message),
  )
  return state ?? 'sending'
}

async function tryOnce(context: Context, sending: Sending, message: KeptMessage): Promise<MessageState> {
  if (message.state !== 'waiting' && message.state !== 'sending') return message.state
  const settle = async (settled: Settled): Promise<MessageState> => {
    await settleMessage(context.db, message.id, settled)
    return settled.state
  }
  const cutOff = message.state === 'sending'
  if (cutOff && message.tries >= mostUnknownTries) return settle({ state: 'unsure', problem: 'not-known' })
  const gateway = gatewayFor(context, sending, message)
  if (!gateway) return settle({ state: 'waiting', problem: 'no-gateway' })
  await beginTry(context.db, message.id)
  const delivery = await gateway()
  if (delivery.taken) {
    const sent = { providerId: delivery.providerId, sentAt: context.now() }
    return settle(cutOff ? { state: 'unsure', problem: 'maybe-twice', ...sent } : { state: 'sent', ...sent })
  }
  const { detail } = delivery
  if (delivery.permanent) return settle({ state: 'failed', problem: 'refused', detail })
  await settle({ state: 'waiting', problem: 'try-later', detail })
  throw new Error(`The server did not take the message ${message.id}: ${detail}`)
}

/** What a message needs to leave: its words with placeholders, and where to. */
export type Addressed = Pick<
  KeptMessage,
  'id' | 'caseId' | 'channel' | 'language' | 'recipient' | 'subject' | 'body'
> & { readonly reader?: string }

/** One try to hand a message over, with its links in place; nothing when its way out is not set up. */
export function gatewayFor(
  context: Context,
  { gateways, surveyToken }: Sending,
  message: Addressed,
): (() => Promise<Delivery>) | null {
  const { mail, sms } = gateways
  if (message.channel === 'email') return mail && (() => sendMail(context, mail, message, surveyToken))
  return sms && (() => sendSms(context, sms, message, surveyToken))
}

async function sendMail(
  context: Context,
  mail: NonNullable<Gateways['mail']>,
  message: Addressed,
  surveyToken: Sending['surveyToken'],
): Promise<Delivery> {
  const { id, caseId, language, recipient: to } = message
  const token = isToCustomer(message) ? await caseToken(context, caseId) : threadToken(context, id)
  const kept = { subject: message.subject ?? '', body: message.body, language }
  const parts = mailParts(kept, linksOf(context, message, token, surveyToken))
  return mail({
    id,
    thread: { caseId, token },
    to,
    language,
    sender: await senderOf(context, language),
    ...parts,
  })
}

/** How the ministry names itself as the sender of a mail. */
export async function senderOf({ db }: Context, language: Language): Promise<OutgoingMail['sender']> {
  const profile = await ministryProfile(db)
  return { name: profile?.name[language] ?? noticeWords[language].team, address: profile?.email ?? null }
}

async function sendSms(
  context: Context,
  sms: NonNullable<Gateways['sms']>,
  message: Addressed,
  surveyToken: Sending['surveyToken'],
): Promise<Delivery> {
  const token = await caseToken(context, message.caseId)
  const text = fillBody(message.body, linksOf(context, message, token, surveyToken))
  return sms({ id: message.id, to: message.recipient, text })
}

function isToCustomer({ reader = 'customer' }: Addressed): boolean {
  return reader === 'customer'
}

/** Marks the Message-ID of a letter to a body as ours; it opens nothing. */
function threadToken({ secret }: Context, messageId: string): string {
  return signedToken(secret, `partner-thread:${messageId}`)
}

async function caseToken({ db, secret }: Context, caseId: string): Promise<string> {
  return linkToken(secret, caseId, await linkGeneration(db, caseId))
}

function linksOf(
  { url, secret }: Context,
  { language, caseId }: Addressed,
  token: string,
  surveyToken: Sending['surveyToken'],
): Links {
  const site = `${url}/${language}`
  return {
    case: `${site}/c/${token}`,
    survey: (invitation) => `${site}/survey/${surveyToken(invitation)}`,
    desk: (reference) => deskPage(url, reference),
    partner: (reference) => partnerPage(url, reference),
    guest: (referral) => `${site}/p/${partnerToken(secret, caseId, Number(referral))}`,
  }
}
