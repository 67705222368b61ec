import type { AutoReplyReason, HeaderField, QuietReason } from './mail.ts'
import { announcesAbsence } from './subject.ts'

/** What the verdict looks at: header fields, the decoded subject, the sender, the type of the whole mail. */
export type Suspect = {
  readonly headers: readonly HeaderField[]
  readonly subject: string
  readonly from: string | null
  /** `multipart/report; report-type=delivery-status` as type and report type, in lower case. */
  readonly type: string
  readonly reportType: string | null
  readonly isBounce: boolean
}

type Verdict = {
  readonly autoReply: AutoReplyReason | null
  readonly quiet: QuietReason | null
  readonly listMail: boolean
}

/**
 * Tells a machine's answer from a person's mail (RFC 3834 section 2, and the fields that came before it).
 * `autoReply`: it opens no case and answers none. `quiet`: nothing may be sent back by a machine, which holds
 * for more mails, such as a person's letter through a mailing list. `own` are the addresses we receive at.
 */
export function judgeAutomatic(mail: Suspect, own: readonly string[]): Verdict {
  const field = (key: string) =>
    mail.headers
      .find((header) => header.key === key)
      ?.value.trim()
      .toLowerCase()
  const listMail = isListMail(field)
  const autoReply = autoReplyReason(mail, field, own, listMail)
  return { autoReply, quiet: autoReply ?? quietReason(mail, field, listMail), listMail }
}

type Field = (key: string) => string | undefined

function autoReplyReason(
  mail: Suspect,
  field: Field,
  own: readonly string[],
  listMail: boolean,
): AutoReplyReason | null {
  const sender = mail.from?.toLowerCase() ?? ''
  if (own.some((address) => address.toLowerCase() === sender)) return 'own-address'
  if (mail.type === 'multipart/report' && mail.reportType === 'disposition-notification')
    return 'read-receipt'
  if (mail.isBounce) return null
  if (isAutoSubmitted(field('auto-submitted'))) return 'auto-submitted'
  if (autoReplyFields.some((key) => says(field(key)))) return 'auto-reply-header'
  if (/^<\s*>$/.test(field('return-path') ?? '')) return 'null-return-path'
  if (isMachinePrecedence(field('precedence'), listMail)) return 'precedence'
  return isAbsenceNotice(mail, field) ? 'out-of-office' : null
}

function quietReason(mail: Suspect, field: Field, listMail: boolean): QuietReason | null {
  if (mail.isBounce) return 'bounce'
  if (listMail) return 'list'
  if (/\b(all|autoreply|oof)\b/.test(field('x-auto-response-suppress') ?? '')) return 'suppress'
  return /^(no-?reply|do-?not-?reply|postmaster|bounces?)\b/.test(mail.from?.toLowerCase() ?? '')
    ? 'no-reply-address'
    : null
}

/** RFC 3834 section 5: any value but `no`, parameters and comments aside. */
function isAutoSubmitted(value: string | undefined): boolean {
  return value !== undefined && !/^(no)?\s*([;(]|$)/.test(value)
}

const autoReplyFields = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-reply',
  'x-auto-reply-from',
  'x-autoreply-from',
  'x-mail-autoreply',
]

function says(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'no' && value !== 'false'
}

/** Mailing lists use `bulk` and `list` for people's letters; elsewhere `bulk` and `junk` mark a machine's. */
function isMachinePrecedence(value: string | undefined, listMail: boolean): boolean {
  return value === 'auto_reply' || (!listMail && (value === 'bulk' || value === 'junk'))
}

/** The subject alone may be a complaint about automatic replies: an answer's fields must stand beside it. */
function isAbsenceNotice(mail: Suspect, field: Field): boolean {
  const answers = ['in-reply-to', 'references', 'x-auto-response-suppress'].some((key) => says(field(key)))
  return answers && announcesAbsence(mail.subject)
}

/** RFC 2919 and RFC 2369. An unsubscribe link alone stands under many an ordinary company's mail. */
function isListMail(field: Field): boolean {
  return (
    ['list-id', 'list-post', 'list-help'].some((key) => says(field(key))) || field('precedence') === 'list'
  )
}
