import type { Referral } from '../../cases/core/case.ts'
import { caseStory } from '../../cases/store/queries/caseStory.ts'
import { findCaseById } from '../../cases/store/queries/findCase.ts'
import { makePartnerLink } from '../../cases/store/session.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import { type PartnerPerson, partnerPeople } from '../../staff/store/queries/partnerPeople.ts'
import { partnerContact } from '../../staff/store/queries/partners.ts'
import type { Target } from '../core/body.ts'
import { type Occasion, occasionOf } from '../core/noticeFacts.ts'
import {
  type PartnerNotice,
  type PartnerPurpose,
  partnerNoticeFor,
  peopleFor,
} from '../core/partnerNotices.ts'
import { type KeptMessage, keepMessage } from '../store/handle.ts'
import { composePartner } from '../words/composePartner.ts'
import { signatureOf } from './notify.ts'
import { type Sending, sendMessage } from './send.ts'

/** The job: an event of a case that a body is told of by letter. */
export type PartnerJob = {
  readonly caseId: string
  readonly version: number
  readonly purpose: PartnerPurpose
}

/**
 * Tells a body what happened to a case: one mail to its own address and one to each of its people who must know. Safe to
 * run twice: what is kept is not written again and what is sent not sent again. Throws where one must be tried again,
 * once all were tried.
 */
export async function notifyPartner(context: Context, sending: Sending, job: PartnerJob): Promise<void> {
  const letters = await write(context, job)
  const tried = await Promise.allSettled(letters.map(({ id }) => sendMessage(context, sending, id)))
  const failed = tried.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}

type Reader = {
  readonly reader: string
  readonly recipient: string
  readonly name: string
  readonly language: Language
}

async function write(context: Context, job: PartnerJob): Promise<readonly KeptMessage[]> {
  const { caseId, version } = job
  const story = await caseStory(context, { type: 'system' }, caseId)
  if (!story) throw new Error(`No case ${caseId}`)
  const occasion = occasionOf(story.events, version)
  const notice = partnerNoticeFor(occasion.event)
  if (!notice) throw new Error(`Version ${version} of case ${caseId} is nothing that a body is told of`)
  const number = occasion.state.referrals.findLastIndex(({ partner }) => partner === notice.partner)
  const referral = occasion.state.referrals[number]
  if (!referral || (await isOvertaken(context, job, number))) return []
  const people = (await partnerPeople(context.db, notice.partner)).filter(isThere)
  const target = await wayIn(context, occasion, { notice, number, people })
  const readers = await readersOf(context, occasion, notice.partner, people)
  return Promise.all(readers.map((reader) => keep(context, job, { occasion, referral, target }, reader)))
}

/** A reminder of what was answered or taken back by now is none. */
async function isOvertaken(
  context: Context,
  { caseId, purpose }: PartnerJob,
  number: number,
): Promise<boolean> {
  if (purpose !== 'partner-reminder') return false
  const found = await findCaseById(context, { type: 'system' }, caseId)
  return found?.state.referrals[number]?.ended !== null
}

function isThere({ stoppedAt, hasPassword }: PartnerPerson): boolean {
  return stoppedAt === null && hasPassword
}

/** To the page of the case, for people with accounts; by a signed link for a body that has none; nothing once it is closed to them. */
async function wayIn(
  context: Context,
  { state }: Occasion,
  { notice, number, people }: { notice: PartnerNotice; number: number; people: readonly PartnerPerson[] },
): Promise<Target | null> {
  if (notice.purpose === 'partner-recalled') return null
  if (people.length > 0) return { partner: state.reference }
  await makePartnerLink(context, state.id, number)
  return { guest: String(number) }
}

async function readersOf(
  { db }: Context,
  { state }: Occasion,
  partner: string,
  people: readonly PartnerPerson[],
): Promise<readonly Reader[]> {
  const body = await partnerContact(db, partner)
  const meant = peopleFor(state, partner, people)
  // A body is written to in Arabic unless whoever there has the case reads English.
  const language = meant[0]?.language ?? 'ar'
  // Whoever reads the body's own post has it there.
  const own = meant
    .filter(({ email }) => email !== body?.email?.toLowerCase())
    .map((person) => ({
      reader: `officer:${person.id}`,
      recipient: person.email,
      name: person.name[person.language],
      language: person.language,
    }))
  return [
    {
      ...{ reader: `partner:${partner}`, recipient: body?.email ?? '', language },
      name: body?.name[language] ?? partner,
    },
    ...own,
  ]
}

type Facts = { readonly occasion: Occasion; readonly referral: Referral; readonly target: Target | null }

async function keep(
  context: Context,
  { caseId, version, purpose }: PartnerJob,
  { occasion: { state, event }, referral, target }: Facts,
  { reader, recipient, name, language }: Reader,
): Promise<KeptMessage> {
  const letter = composePartner({
    ...{ language, name, purpose, referral, target, reference: state.reference },
    late: event.at > referral.dueAt,
    signature: await signatureOf(context, language),
  })
  return keepMessage(context.db, {
    ...{ caseId, version, purpose, reader, recipient, language, ...letter, at: context.now() },
    channel: recipient === '' ? 'none' : 'email',
    ...(recipient === '' && { problem: 'no-address' as const }),
  })
}
