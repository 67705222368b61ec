import { isUnreadable, type MailAttachment, type ReadMail } from './mail.ts'

/**
 * How a mail was read, for a person or a test to look at: always the same ten keys, fit for JSON, attachments
 * without their bytes. Bytes that are no mail have the reason beside them in `unreadable`.
 * `threadsTo` holds what would be looked for in the database: tokens, Message-IDs, reference numbers.
 */
export function explainMail(read: ReadMail): Record<string, unknown> {
  if (isUnreadable(read)) return { ...nothing, text: read.text, unreadable: read.unreadable }
  const answered = read.inReplyTo === null ? read.references : [read.inReplyTo, ...read.references]
  return {
    from: read.from,
    to: read.to,
    subject: read.subject,
    text: read.text,
    html: read.html,
    attachments: read.attachments.map(withoutBytes),
    charset: read.charset,
    autoReply: read.autoReply,
    bounce: read.bounce,
    threadsTo: { tokens: read.tokens, messages: [...new Set(answered)], references: read.references10 },
  }
}

const nothing = {
  from: null,
  to: [],
  subject: null,
  text: '',
  html: null,
  attachments: [],
  charset: null,
  autoReply: null,
  bounce: null,
  threadsTo: null,
}

function withoutBytes({ name, type, size, sha256 }: MailAttachment) {
  return { name, type, size, sha256 }
}
