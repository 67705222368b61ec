import { isUnreadable, type Mail } from '../core/mail/mail.ts'
import { readMail } from '../gateways/mail/read.ts'

/**
 * Whether a mail that was kept says what this one of the same Message-ID says. Some programs give all their mails one
 * Message-ID: it alone does not make two letters one.
 */
export async function saysTheSame(mail: Mail, raw: Uint8Array): Promise<boolean> {
  const other = await readMail(raw)
  return !isUnreadable(other) && contentOf(other) === contentOf(mail)
}

function contentOf({ subject, text, attachments }: Mail): string {
  return JSON.stringify([subject, text.trim(), ...attachments.map(({ sha256 }) => sha256)])
}
