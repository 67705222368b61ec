import { caseStory } from '../../cases/store/queries/caseStory.ts'
import { choices } from '../../cases/store/queries/categories.ts'
import { noticeChannel } from '../../customers/core/customer.ts'
import { customerById, type KnownCustomer } from '../../customers/store/queries/customerById.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import { departments } from '../../staff/store/queries/departments.ts'
import { ministryProfile } from '../../staff/store/queries/ministryProfile.ts'
import { partnerNames } from '../../staff/store/queries/partners.ts'
import { surveyIn } from '../core/body.ts'
import type { MessageChannel, NoticeKey } from '../core/messageRecord.ts'
import {
  appealOf,
  isLastWord,
  isWorthSaying,
  moverOf,
  type NoticeFacts,
  type Occasion,
  occasionOf,
  partnerIn,
  passedOnText,
} from '../core/noticeFacts.ts'
import type { NoticePurpose } from '../core/notices.ts'
import { type KeptMessage, keepMessage, keptMessages } from '../store/handle.ts'
import { composeMail, composeSms } from '../words/compose.ts'
import { type Sending, sendMessage } from './send.ts'

/** The job: which notice, and the invitation to the survey that a closing carries. */
export type NoticeJob = NoticeKey & { readonly purpose: NoticePurpose; readonly survey?: string | null }

/**
 * Tells a customer what happened: keeps the message, sends it, writes down how that went; by the other way where the
 * first was refused for good. Safe to run twice: what is kept is not written again and what is sent not sent again.
 */
export async function notify(context: Context, sending: Sending, job: NoticeJob): Promise<void> {
  const kept = await keptMessages(context.db, job)
  const tried: MessageChannel[] = kept.map(({ channel }) => channel)
  const last = kept.at(-1)
  const notice = { ...job, survey: job.survey ?? (last ? surveyIn(last.body) : null) }
  let message = last ?? (await write(context, notice, tried))
  while (message && (await sendMessage(context, sending, message.id)) === 'failed') {
    tried.push(message.channel)
    message = await write(context, notice, tried)
  }
}

/** Keeps the notice for the best way that was not tried yet; nothing when there is nobody to tell or nothing to say. */
async function write(
  context: Context,
  job: NoticeJob,
  tried: readonly MessageChannel[],
): Promise<KeptMessage | null> {
  const found = await readFacts(context, job)
  if (!found) return null
  const { facts, customer } = found
  const channel = wayTo(customer, tried)
  const { caseId, version, purpose } = job
  const message = { caseId, version, purpose, language: facts.language, at: context.now() }
  if (channel === 'email')
    return keepMessage(context.db, {
      ...message,
      channel,
      recipient: customer.email ?? '',
      ...composeMail(facts),
    })
  if (channel === 'sms')
    return keepMessage(context.db, {
      ...message,
      channel,
      recipient: customer.phone ?? '',
      ...composeSms(facts),
    })
  if (tried.length === 0)
    await keepMessage(context.db, {
      ...{ ...message, channel: 'none', recipient: '', problem: 'no-address' },
      ...composeMail(facts),
    })
  return null
}

/** The best way to a customer that was not tried yet and is not known to be broken. */
export function wayTo(
  customer: KnownCustomer,
  tried: readonly MessageChannel[] = [],
): 'email' | 'sms' | null {
  return noticeChannel({
    ...customer,
    email: tried.includes('email') ? null : customer.email,
    phone: tried.includes('sms') ? null : customer.phone,
  })
}

/** Texts that may reach a customer; a note never does. */
const passedOn = ['question', 'answer', 'reason', 'direction'] as const

async function readFacts(
  context: Context,
  { caseId, version, purpose, survey = null }: NoticeJob,
): Promise<{ facts: NoticeFacts; customer: KnownCustomer } | null> {
  const story = await caseStory(context, { type: 'system' }, caseId)
  if (!story) throw new Error(`No case ${caseId}`)
  const occasion = occasionOf(story.events, version)
  const { state } = occasion
  const customer = state.customer && (await customerById(context.db, state.customer))
  if (!customer || !isWorthSaying(purpose, occasion, survey)) return null
  const textId = passedOnText(occasion)
  const text = story.texts.find(({ id }) => id === textId)
  if (text && !passedOn.some((known) => known === text.purpose))
    throw new Error(`A text of the purpose ${text.purpose} must not reach the customer`)
  if (textId && !text?.body) return null
  const { language } = state
  const facts = { purpose, language, state, survey, words: text?.body ?? null, moved: moverOf(occasion) }
  const signature = await signatureOf(context, language)
  const named = await namesIn(context, purpose, occasion)
  // A message about a tip is read by whoever holds the phone or the mailbox: it names nobody.
  const name = state.authorSealed ? null : customer.name
  return { customer, facts: { ...facts, ...named, signature, name, appealBy: appealOf(occasion) } }
}

/** Whom and what the notice names, in the customer's language. */
async function namesIn(
  { db }: Context,
  purpose: NoticeJob['purpose'],
  occasion: Occasion,
): Promise<Pick<NoticeFacts, 'department' | 'partner' | 'bodies'>> {
  const { language, department: code } = occasion.state
  const list = purpose === 'referred' ? await departments(db) : []
  const body = partnerIn(occasion)
  const partners = body === null ? new Map() : await partnerNames(db, [body])
  const bodies = isLastWord(occasion) ? await choices(db, 'outside-body') : []
  return {
    department: list.find((department) => department.code === code)?.name[language] ?? null,
    partner: body && (partners.get(body)?.[language] ?? null),
    bodies: bodies.map(({ name, note }) => ({ name: name[language], note: note?.[language] ?? null })),
  }
}

/** Section and ministry, a line each; nothing before the ministry said how it presents itself. */
export async function signatureOf({ db }: Context, language: Language): Promise<string | null> {
  const profile = await ministryProfile(db)
  return profile && `${profile.section[language]}\n${profile.name[language]}`
}
