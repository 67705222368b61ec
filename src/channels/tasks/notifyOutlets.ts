import { caseStory, type StoryText } from '../../cases/store/queries/caseStory.ts'
import { outletsByCode } from '../../cases/store/queries/outlets.ts'
import type { Context } from '../../postgres/context.ts'
import { occasionOf, passedOnText } from '../core/noticeFacts.ts'
import { type OutletPurpose, outletNoticeFor, toldOutlets } from '../core/outletNotices.ts'
import { keepMessage, keptMessages } from '../store/handle.ts'
import { composeOutlet } from '../words/composeOutlet.ts'
import { signatureOf } from './notify.ts'
import { type Sending, sendMessage } from './send.ts'

/** The job: the closing of a media case, of which its outlets are told. */
export type OutletJob = { readonly caseId: string; readonly version: number; readonly purpose: OutletPurpose }

/**
 * Tells every outlet that published a story what came of it (guide 5.2), each by one mail; one without an address is
 * kept as not told, for the media officer. Safe to run twice: what is kept is not written again and what is sent not
 * sent again. Throws where one must be tried again, once all were tried.
 */
export async function notifyOutlets(context: Context, sending: Sending, job: OutletJob): Promise<void> {
  await write(context, job)
  const letters = await keptMessages(context.db, job)
  const tried = await Promise.allSettled(letters.map(({ id }) => sendMessage(context, sending, id)))
  const failed = tried.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}

async function write(context: Context, { caseId, version, purpose }: OutletJob): Promise<void> {
  const story = await caseStory(context, { type: 'system' }, caseId)
  if (!story) throw new Error(`No case ${caseId}`)
  const occasion = occasionOf(story.events, version)
  if (outletNoticeFor(occasion.event) !== purpose)
    throw new Error(`Version ${version} of case ${caseId} is nothing that outlets are told of`)
  const { state } = occasion
  const words = answerOf(story.texts, passedOnText(occasion))
  if (words === null) return
  const told = toldOutlets(state)
  const outlets = await outletsByCode(
    context.db,
    told.map(({ outlet }) => outlet),
  )
  const { language, reference } = state
  const signature = await signatureOf(context, language)
  for (const { code, name, email } of outlets) {
    const own = told.find(({ outlet }) => outlet === code)?.texts ?? []
    const headlines = story.texts.flatMap(({ id, subject }) => (subject && own.includes(id) ? [subject] : []))
    await keepMessage(context.db, {
      ...{ caseId, version, purpose, reader: `outlet:${code}`, language, at: context.now() },
      ...composeOutlet({ language, name: name[language], signature, purpose, reference, headlines, words }),
      ...(email === null
        ? { channel: 'none', recipient: '', problem: 'no-address' }
        : { channel: 'email', recipient: email }),
    })
  }
}

/** The words of the answer; nothing once they are erased. No other text of a case reaches an outlet. */
function answerOf(texts: readonly StoryText[], id: string | null): string | null {
  const text = texts.find((one) => one.id === id)
  if (text && text.purpose !== 'answer')
    throw new Error(`A text of the purpose ${text.purpose} must not reach an outlet`)
  return text?.body ?? null
}
