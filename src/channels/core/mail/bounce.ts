import type { Bounce } from './mail.ts'

/** What a returned mail consists of, as plain texts; nothing where the mail has no such part. */
export type Returned = {
  readonly from: string | null
  readonly failedRecipients: string | null
  /** The text for people. */
  readonly text: string
  /** The `message/delivery-status` part (RFC 3464 section 2). */
  readonly deliveryStatus: string | null
  /** The mail that was given back, or its headers. */
  readonly original: string | null
}

/**
 * Reads a delivery report; of several recipients the first that failed. Mails of servers that know no such
 * report are told by their sender (`MAILER-DAEMON`) and read from their text. Null where it is no bounce.
 */
export function readBounce(mail: Returned): Bounce | null {
  if (mail.deliveryStatus !== null) return reported(mail.deliveryStatus, mail.original)
  const fromMachine = /^(mailer-daemon|mail-daemon)(@|$)/i.test(mail.from ?? '')
  return fromMachine || mail.failedRecipients !== null ? told(mail) : null
}

function reported(status: string, original: string | null): Bounce {
  const groups = status.split(/\n[ \t]*\n/).map(fieldsOf)
  const recipients = groups.filter((fields) => fields.has('final-recipient') || fields.has('action'))
  const first = recipients.find((fields) => /^fail/i.test(fields.get('action') ?? '')) ?? recipients[0]
  const field = (key: string) => first?.get(key) ?? null
  return {
    recipient: addressOf(field('final-recipient') ?? field('original-recipient')),
    status: /\d\.\d{1,3}\.\d{1,3}/.exec(field('status') ?? '')?.[0] ?? null,
    action: (field('action') ?? 'failed').toLowerCase().split(/[\s(;]/)[0] ?? 'failed',
    diagnostic: field('diagnostic-code')?.replace(/^[^;\s]*;\s*/, '') ?? null,
    originalMessageId: messageIdIn(original),
  }
}

function told(mail: Returned): Bounce {
  const diagnostic = /^.*\b[45]\d\d[ -].*$/m.exec(mail.text)?.[0].trim() ?? null
  return {
    recipient:
      addressOf(mail.failedRecipients) ?? /<([^<>\s@]{1,120}@[^<>\s@]{1,200})>/.exec(mail.text)?.[1] ?? null,
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(mail.text)?.[0] ?? null,
    action: /\b(delayed|not yet been delivered|will be retried)\b/i.test(mail.text) ? 'delayed' : 'failed',
    diagnostic,
    originalMessageId: messageIdIn(mail.original ?? mail.text),
  }
}

/** Header-like lines, folded ones joined; the first of a name counts. */
function fieldsOf(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of text.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, key, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? []
    if (key && !fields.has(key.toLowerCase())) fields.set(key.toLowerCase(), (value ?? '').trim())
  }
  return fields
}

/** `rfc822; someone@example.org`, or a list of bare addresses of which the first counts. */
function addressOf(field: string | null): string | null {
  const address = field
    ?.replace(/^[^;]*;/, '')
    .split(',')[0]
    ?.replace(/[<>]/g, '')
    .trim()
  return address === undefined || address === '' ? null : address
}

function messageIdIn(text: string | null): string | null {
  return /^message-id:\s*<([^<>\s]+)>/im.exec(text ?? '')?.[1] ?? null
}
