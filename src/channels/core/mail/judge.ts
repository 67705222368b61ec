import { longestText } from '../../../cases/core/command.schema.ts'
import { plainText } from '../../../language/core/digits.ts'
import type { Language } from '../../../language/core/language.ts'
import type { IgnoreReason, QuarantineReason } from '../inbound.ts'
import { languageOf } from './languageOf.ts'
import { isUnreadable, type Mail, type ReadMail } from './mail.ts'
import { foldQuote } from './quote.ts'
import { type Sender, senderOf } from './sender.ts'
import { bareSubject } from './subject.ts'
import { maskTokens } from './token.ts'

/** What a person said in a mail, ready to become a case or part of one. */
export type SaidByMail = {
  readonly sender: Sender
  readonly subject: string | null
  /** Their own words without the quoted mail below; the subject where there is nothing else; empty with files alone. */
  readonly text: string
  /** All of their words, where they are longer than a case takes in one piece; `text` is then their beginning. */
  readonly whole: string | null
  readonly language: Language
}

type Judgement =
  | { readonly quarantine: QuarantineReason }
  | { readonly ignore: IgnoreReason }
  | { readonly said: SaidByMail }

/** More is not a letter with its papers; a person unpacks it. */
const mostFiles = 250
const longestSubject = 300

/**
 * Whether a mail is somebody's word to us, and which. A machine's never is; what cannot be heard without a person's
 * look goes to quarantine. `fallback` is the language of a mail without a letter.
 */
export function judgeMail(read: ReadMail, fallback: Language): Judgement {
  if (isUnreadable(read)) return { quarantine: read.unreadable }
  if (read.autoReply === 'own-address') return { ignore: 'own-address' }
  if (read.bounce) return { ignore: 'bounce' }
  if (read.autoReply) return { ignore: read.autoReply }
  if (read.listMail) return { ignore: 'list' }
  const sender = senderOf(read)
  if (!sender) return { quarantine: 'no-sender' }
  if (read.attachments.length > mostFiles) return { quarantine: 'too-many-files' }
  const said = wordsOf(read)
  const isEmpty = said.text === '' && read.attachments.length === 0
  if (isEmpty) return { quarantine: 'nothing-written' }
  return {
    said: { sender, ...said, language: languageOf(`${said.text}\n${said.subject ?? ''}`) ?? fallback },
  }
}

function wordsOf(mail: Mail): Pick<SaidByMail, 'subject' | 'text' | 'whole'> {
  const subject = cut(maskTokens(plainText(bareSubject(mail.subject))), longestSubject)
  const all = maskTokens(plainText(foldQuote(mail.text).said)) || subject
  const text = cut(all, longestText)
  return { subject: subject || null, text, whole: text === all ? null : all }
}

/** At most so many UTF-16 units, no letter cut in two. */
function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most)
        .toWellFormed()
        .replace(/\ufffd$/, '')
        .trimEnd()
}
