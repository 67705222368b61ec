import type { Referral } from '../../cases/core/case.ts'
import { showReference } from '../../cases/core/reference.ts'
import { isolate } from '../../language/core/direction.ts'
import { fill } from '../../language/core/words.ts'
import { type Block, type Target, writeBody } from '../core/body.ts'
import { letterMoment } from '../core/day.ts'
import type { NoticeFacts } from '../core/noticeFacts.ts'
import type { PartnerPurpose } from '../core/partnerNotices.ts'
import { type Composed, enclose } from './compose.ts'
import { noticeWords } from './notices.ts'

/** Everything that a letter to a body may say: nothing of the customer, and none of the words of the case. */
export type PartnerLetter = Pick<NoticeFacts, 'language' | 'name' | 'signature'> & {
  readonly purpose: PartnerPurpose
  readonly reference: string
  readonly referral: Referral
  /** Whether the due moment has passed. */
  readonly late: boolean
  /** The way in; nothing where the case is closed to the body. */
  readonly target: Target | null
}

/** A letter to a body: which case, what is asked, until when, and the way in. */
export function composePartner(letter: PartnerLetter): Composed {
  const { language, purpose, referral, reference, target } = letter
  const words = noticeWords[language].partner
  const due = letterMoment(referral.dueAt, language)
  const values = { reference: isolate(showReference(reference)), due }
  const say = (template: string): Block => ({ type: 'own', text: fill(template, values) })
  const way = target === null ? [] : wayIn(letter, target)
  const facts =
    target === null ? words.reference : [words.reference, words.asked[referral.way], words.due].join('\n')
  const lead = purpose === 'partner-reminder' && letter.late ? words.late : words[purpose].lead
  return {
    // Bare digits: a grouped number turns around beside Arabic letters where nothing can isolate it.
    subject: fill(words[purpose].subject, { reference }),
    body: writeBody(enclose(letter, [say(lead), say(facts), ...way])),
  }
}

function wayIn({ language }: PartnerLetter, target: Target): readonly Block[] {
  const words = noticeWords[language].partner
  const isGuest = typeof target === 'object' && 'guest' in target
  return [
    { type: 'link', label: words.open, target },
    { type: 'own', text: `${isGuest ? words.guest : words.account} ${words.reply}` },
  ]
}
