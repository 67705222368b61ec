import { caseStory } from '../../cases/store/queries/caseStory.ts'
import type { Context } from '../../postgres/context.ts'
import { occasionOf, passedOnText } from '../core/noticeFacts.ts'
import { eraseMessages, toldVersions } from '../store/handle.ts'
import { eraseInbound } from '../store/inbound.ts'

/**
 * The words of a case that were erased are taken out of the messages that passed them on, too, of which none leaves any
 * more, and out of the mails that brought them.
 */
export async function forgetWords(
  context: Context,
  { caseId, version }: { readonly caseId: string; readonly version: number },
): Promise<void> {
  const story = await caseStory(context, { type: 'system' }, caseId)
  const erasing = story?.events[version - 1]
  if (!story || erasing?.type !== 'TextsErased') throw new Error(`Version ${version} erased nothing`)
  const told = await toldVersions(context.db, caseId)
  const passedOn = told.filter((one) => {
    const text = passedOnText(occasionOf(story.events, one))
    return text !== null && erasing.texts.includes(text)
  })
  await eraseMessages(context.db, caseId, passedOn)
  const broughtIn = story.events.filter(
    (event) => 'text' in event && event.text && erasing.texts.includes(event.text.id),
  )
  await eraseInbound(
    context.db,
    caseId,
    broughtIn.map((event) => event.version),
  )
}
