import { phraseAgain } from '../../cases/store/handle.ts'
import { findCaseById } from '../../cases/store/queries/findCase.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'

export type ShownPhrase = {
  readonly reference: string
  readonly dueAt: Instant
  readonly phrase: string
  /** The author's, in which the phrase is. */
  readonly language: Language
}

/**
 * What the author of an anonymous tip gets, for the form that brought it: whoever has that form alone has its seed, so
 * that a second press shows the same phrase and nobody else ever sees it. Nothing where the tip has an author.
 */
export async function phraseReceiptOf(
  context: Context,
  id: string,
  seed: string | undefined,
): Promise<ShownPhrase | null> {
  const found = await findCaseById(context, { type: 'system' }, id)
  const phrase = found && (await phraseAgain(context, found.state, seed))
  if (!found || !phrase) return null
  const { reference, firstDueAt: dueAt, language } = found.state
  return { reference, dueAt, phrase, language }
}
