import { showReference } from '../../cases/core/reference.ts'
import { terms as arTerms } from '../../deadlines/words/terms.ar.ts'
import { terms as enTerms } from '../../deadlines/words/terms.en.ts'
import { isolate } from '../../language/core/direction.ts'
import type { Language } from '../../language/core/language.ts'
import { fill, pluralText } from '../../language/core/words.ts'
import { type Block, writeBody } from '../core/body.ts'
import { letterMoment } from '../core/day.ts'
import type { DigestItem } from '../core/digest.ts'
import type { NoticeFacts } from '../core/noticeFacts.ts'
import { type Composed, enclose } from './compose.ts'
import { noticeWords } from './notices.ts'

type Reader = Pick<NoticeFacts, 'language' | 'name' | 'signature'>
const terms = { ar: arTerms, en: enTerms } as const

/** The mail that tells an officer which cases need them, each with its moment and its page; `more` are not named. */
export function composeDigest(reader: Reader, items: readonly DigestItem[], more: number): Composed {
  const { language } = reader
  const words = noticeWords[language].digest
  const count = items.length + more
  const urgent = items.some(({ reason }) => reason === 'urgent')
  const subject = pluralText(words, urgent ? 'urgentSubject' : 'subject', count, language)
  const blocks: Block[] = [
    { type: 'own', text: words.lead },
    ...items.map((item) => line(item, language)),
    ...(more > 0 ? [{ type: 'own', text: pluralText(words, 'more', more, language) } as const] : []),
    { type: 'own', text: words.why },
  ]
  return { subject, body: writeBody(enclose(reader, blocks)) }
}

function line({ reference, reason, clock, dueAt }: DigestItem, language: Language): Block {
  const values = {
    reference: isolate(showReference(reference)),
    clock: terms[language].clock[clock],
    due: letterMoment(dueAt, language),
  }
  const label = fill(noticeWords[language].digest.line[reason], values)
  return { type: 'link', label, target: { desk: reference } }
}
