import type { Instant } from '../../../language/core/instant.ts'

/** A header field as it stands in the mail: name in lower case, value unfolded, encoded words not yet decoded. */
export type HeaderField = { readonly key: string; readonly value: string }

/** A mailbox (RFC 5322 section 3.4); the name is empty where the sender gave none. */
export type MailAddress = { readonly name: string; readonly address: string }

export type MailAttachment = {
  /** As the sender named it, without folders and control characters; nothing where it has no name. */
  readonly name: string | null
  /** As the sender declared it; what it really is, the files room finds out from the bytes. */
  readonly type: string
  /** In bytes, after the transfer encoding is taken off. */
  readonly size: number
  /** SHA-256 of `content`, in lower-case hexadecimal. */
  readonly sha256: string
  readonly content: Uint8Array
  /** True where the HTML of the mail shows it as a picture in its text. */
  readonly inline: boolean
  readonly contentId: string | null
}

/** How the text was read: what the mail claimed, what was used, and whether that was found out from the bytes. */
export type MailCharset = {
  readonly declared: string | null
  readonly used: string
  readonly guessed: boolean
}

/** Why a mail counts as written by a machine in answer to another, and must neither open a case nor answer one. */
export type AutoReplyReason =
  | 'auto-submitted'
  | 'auto-reply-header'
  | 'null-return-path'
  | 'precedence'
  | 'read-receipt'
  | 'own-address'
  | 'out-of-office'

/** Why nothing may be sent back by a machine, though a person may well have written the mail. */
export type QuietReason = AutoReplyReason | 'list' | 'suppress' | 'no-reply-address' | 'bounce'

/** A delivery report (RFC 3464) or what a mail server without that standard says of a mail it gave back. */
export type Bounce = {
  /** The address that was not reached. */
  readonly recipient: string | null
  /** Enhanced status code of RFC 3463, such as `5.1.1`. */
  readonly status: string | null
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`. */
  readonly action: string
  readonly diagnostic: string | null
  /** Message-ID of the mail that was given back, without angle brackets. */
  readonly originalMessageId: string | null
}

/** One mail, read. */
export type Mail = {
  readonly from: MailAddress | null
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  readonly replyTo: readonly MailAddress[]
  readonly subject: string
  /** All that was written, quotes included; made from the HTML where the mail has no text of its own. */
  readonly text: string
  /** As the mail holds it: never shown before it is sanitised. */
  readonly html: string | null
  readonly attachments: readonly MailAttachment[]
  readonly charset: MailCharset
  readonly messageId: string | null
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  /** When the sender's machine says it was written; nothing where it does not say so in a readable form. */
  readonly date: Instant | null
  readonly autoReply: AutoReplyReason | null
  readonly quiet: QuietReason | null
  readonly bounce: Bounce | null
  /** What may be signed tokens of our links, nearest to the sender's own act first; unchecked, in lower case. */
  readonly tokens: readonly string[]
  /** Ten-digit numbers of the subject that have the form of a case reference; unchecked. */
  readonly references10: readonly string[]
  readonly listMail: boolean
}

type UnreadableReason = 'empty' | 'no-header' | 'binary' | 'too-complex'

/** Bytes that are not a mail: for quarantine, with what a person can make of them (empty for binary bytes). */
export type Unreadable = { readonly unreadable: UnreadableReason; readonly text: string }

export type ReadMail = Mail | Unreadable

export function isUnreadable(read: ReadMail): read is Unreadable {
  return 'unreadable' in read
}
