import type { AutoReplyReason, Unreadable } from './mail/mail.ts'

/** What became of a message that came in; its raw bytes are kept in every case. */
export type InboundOutcome = 'registered' | 'added' | 'quarantined' | 'ignored'

/** Why a message waits for a person instead of becoming a case. */
export type QuarantineReason =
  | Unreadable['unreadable']
  | 'no-sender'
  | 'nothing-written'
  | 'too-many-files'
  | 'too-large'
  | 'too-many-from-sender'
  | 'refused'
  /** A partner body writes about a case that it does not have. */
  | 'partner-without-case'
  | 'failed'

/** Why a message asks for nothing: a machine wrote it, or its words were thanks for a case that is closed. */
export type IgnoreReason = AutoReplyReason | 'bounce' | 'list' | 'thanks'

/** What the sender's side is told: the reference of the case that holds the words, or where the message lies. */
export type Taken =
  | { readonly outcome: 'registered' | 'added' | 'duplicate'; readonly reference: string }
  | { readonly quarantined: string }
  | { readonly ignored: string }

/** So many messages of one sender are taken within an hour (RFC 3834 section 2: loops end); the rest waits for a person. */
export const mostInAnHour = 20

/** The largest mail that is read, in bytes; a larger one is kept as it came, for a person. */
export const largestMail = 100 * 2 ** 20

/** A Message-ID as it is kept and looked for: cut to what an index of the database takes. */
export function messageIdKey(id: string): string {
  return id.slice(0, 500)
}
