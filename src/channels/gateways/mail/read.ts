import { createHash } from 'node:crypto'
import { judgeAutomatic } from '../../core/mail/automatic.ts'
import { readBounce } from '../../core/mail/bounce.ts'
import type { Bounce, Mail, MailAttachment, ReadMail } from '../../core/mail/mail.ts'
import { referencesIn } from '../../core/mail/subject.ts'
import { tokensIn } from '../../core/mail/token.ts'
import { type Body, contentOf, readBody } from './body.ts'
import { decodeText, rawHeaderBytes } from './decode.ts'
import { findHead } from './head.ts'
import { addresses, field, fileName, messageIds, readable, writtenAt } from './headers.ts'
import { type Part, parseTree } from './tree.ts'

/**
 * Reads one mail (RFC 5322, MIME) and all that commonly goes wrong in it. Never throws: bytes that are no mail
 * come back as `unreadable`. `own` are the addresses we receive at, so that our own mails are known as such.
 */
export async function readMail(raw: Uint8Array, own: readonly string[] = []): Promise<ReadMail> {
  const head = findHead(raw)
  if ('unreadable' in head) return head
  const context = rawHeaderBytes(head.bytes)
  try {
    const root = await parseTree(head.mail, (line) => decodeText(line, head.charset, context).text)
    return mailOf(root, readBody(root, context), own)
  } catch {
    return { unreadable: 'too-complex', text: decodeText(raw.subarray(0, 65_536), null).text }
  }
}

function mailOf(root: Part, body: Body, own: readonly string[]): Mail {
  const { headers } = root
  const subject = readable(field(headers, 'subject') ?? '')
  const from = addresses(headers, 'from')[0] ?? addresses(headers, 'sender')[0] ?? null
  const bounce = bounceOf(root, body, from?.address ?? rawSender(root))
  const reportType = root.parameters['report-type']?.toLowerCase() ?? null
  const suspect = {
    headers,
    subject,
    from: from?.address ?? null,
    type: root.type,
    reportType,
    isBounce: bounce !== null,
  }
  return {
    from,
    to: addresses(headers, 'to'),
    cc: addresses(headers, 'cc'),
    replyTo: addresses(headers, 'reply-to'),
    subject,
    text: body.text,
    html: body.html,
    attachments: attachmentsOf(body),
    charset: body.charset,
    messageId: messageIds(headers, 'message-id')[0] ?? null,
    inReplyTo: messageIds(headers, 'in-reply-to')[0] ?? null,
    references: messageIds(headers, 'references'),
    date: writtenAt(headers),
    ...judgeAutomatic(suspect, own),
    bounce,
    tokens: tokensOf(root, body),
    references10: referencesIn(subject),
  }
}

/** `From: MAILER-DAEMON` has no address, but says who it is. */
function rawSender(root: Part): string | null {
  return field(root.headers, 'from')?.trim() ?? null
}

function attachmentsOf(body: Body): MailAttachment[] {
  const html = body.html ?? ''
  const files = body.files.map(({ name, content }) =>
    attachment(fileName(name), 'application/octet-stream', content),
  )
  return [...body.parts.map((part) => attachmentOf(part, html)), ...files]
}

function attachmentOf(part: Part, html: string): MailAttachment {
  const { contentId } = part
  const shown = contentId !== null && part.type.startsWith('image/') && html.includes(`cid:${contentId}`)
  return { ...attachment(fileName(part.fileName), part.type, contentOf(part)), inline: shown, contentId }
}

function attachment(name: string | null, type: string, content: Uint8Array): MailAttachment {
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { name, type, size: content.length, sha256, content, inline: false, contentId: null }
}

function bounceOf(root: Part, body: Body, from: string | null): Bounce | null {
  const textOf = (type: RegExp) => {
    const part = body.parts.find((candidate) => type.test(candidate.type))
    return part ? decodeText(contentOf(part), null).text : null
  }
  const isReport = root.type === 'multipart/report'
  return readBounce({
    from,
    failedRecipients: field(root.headers, 'x-failed-recipients'),
    text: body.text,
    deliveryStatus: isReport ? textOf(/^message\/(global-)?delivery-status$/) : null,
    original: textOf(/^(message\/(rfc822|global)|text\/rfc822-headers|message\/global-headers)$/),
  })
}

function tokensOf(root: Part, body: Body): string[] {
  const { headers } = root
  const recipients = ['to', 'cc', 'delivered-to', 'x-original-to'].flatMap((key) =>
    headers.filter((header) => header.key === key).map((header) => header.value),
  )
  const messages = [...messageIds(headers, 'in-reply-to'), ...messageIds(headers, 'references').toReversed()]
  return tokensIn({ recipients, messageIds: messages, texts: [body.text, body.html ?? ''] })
}
