import { showReference } from '../../cases/core/reference.ts'
import { isolate } from '../../language/core/direction.ts'
import { fill } from '../../language/core/words.ts'
import { type Block, writeBody } from '../core/body.ts'
import type { NoticeFacts } from '../core/noticeFacts.ts'
import type { OutletPurpose } from '../core/outletNotices.ts'
import { type Composed, enclose } from './compose.ts'
import { noticeWords } from './notices.ts'

/** Everything that a letter to an outlet may say: what it published itself, and the words of the answer. */
export type OutletLetter = Pick<NoticeFacts, 'language' | 'name' | 'signature'> & {
  readonly purpose: OutletPurpose
  readonly reference: string
  readonly headlines: readonly string[]
  readonly words: string
}

/** A letter to an outlet: about which story, and what came of it. */
export function composeOutlet(letter: OutletLetter): Composed {
  const { language, purpose, reference, headlines, words } = letter
  const say = noticeWords[language].outlet
  const own = (text: string): Block => ({ type: 'own', text })
  const stories = headlines.map((headline) => fill(say.story, { headline: isolate(headline) }))
  return {
    // Bare digits: a grouped number turns around beside Arabic letters where nothing can isolate it.
    subject: fill(say[purpose].subject, { reference }),
    body: writeBody(
      enclose(letter, [
        ...(stories.length > 0 ? [own(stories.join('\n'))] : []),
        own(say[purpose].lead),
        { type: 'words', text: words },
        own(fill(say.reference, { reference: isolate(showReference(reference)) })),
      ]),
    ),
  }
}
