import type { Unreadable } from '../../core/mail/mail.ts'
import { decodeText } from './decode.ts'

/** Where a mail begins in the bytes, and its header lines. */
type Head = {
  readonly mail: Uint8Array
  readonly bytes: Uint8Array
  /** The charset that the first text of the mail declares, for header lines that are written raw in it. */
  readonly charset: string | null
}

const known =
  /^(from|to|cc|subject|date|message-id|received|return-path|reply-to|sender|content-type|mime-version|delivered-to|x-[a-z0-9-]+)[ \t]*:/im

const longestHead = 1_048_576

/** Finds the header; bytes without one are no mail. Empty lines and the line of an mbox folder before it are skipped. */
export function findHead(raw: Uint8Array): Head | Unreadable {
  if (raw.length === 0) return { unreadable: 'empty', text: '' }
  const mail = withEmptyLine(withLineEnds(withoutMboxLine(raw)))
  const bytes = mail.subarray(0, endOfHead(mail))
  const text = Buffer.from(bytes).toString('latin1')
  if (!known.test(text)) return noMail(raw)
  return { mail, bytes, charset: declaredCharset(mail) }
}

function noMail(raw: Uint8Array): Unreadable {
  const sample = raw.subarray(0, 65_536)
  if (isBinary(sample)) return { unreadable: 'binary', text: '' }
  const { text } = decodeText(sample, null)
  return { unreadable: text.trim() === '' ? 'empty' : 'no-header', text }
}

/** More than one control character in fifty bytes is no writing. */
function isBinary(bytes: Uint8Array): boolean {
  const controls = bytes.reduce(
    (sum, byte) => (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? sum + 1 : sum),
    0,
  )
  return controls > bytes.length / 50
}

function withoutMboxLine(raw: Uint8Array): Uint8Array {
  const start = raw.findIndex((byte) => byte !== 0x0a && byte !== 0x0d)
  const mail = raw.subarray(Math.max(start, 0))
  const opening = Buffer.from(mail.subarray(0, 6)).toString('latin1')
  if (!/^>?From /.test(opening)) return mail
  const end = mail.indexOf(0x0a)
  return end === -1 ? mail : mail.subarray(end + 1)
}

/** Lines that end in CR alone, as old machines wrote them. */
function withLineEnds(mail: Uint8Array): Uint8Array {
  return mail.includes(0x0a) ? mail : mail.map((byte) => (byte === 0x0d ? 0x0a : byte))
}

/** Where nothing parts the header from the words, they begin with the first line that is no field. */
function withEmptyLine(mail: Uint8Array): Uint8Array {
  if (endOfHead(mail) < Math.min(mail.length, longestHead)) return mail
  const text = Buffer.from(mail).toString('latin1')
  const start = /^(?![!-9;-~]+[ \t]*:|[ \t\n])/m.exec(text)?.index ?? text.length
  return Buffer.concat([mail.subarray(0, start), Buffer.from('\n'), mail.subarray(start)])
}

/** The place of the empty line; the whole where there is none. */
function endOfHead(mail: Uint8Array): number {
  for (let at = mail.indexOf(0x0a); at !== -1 && at < longestHead; at = mail.indexOf(0x0a, at + 1)) {
    if (mail[at + 1] === 0x0a || (mail[at + 1] === 0x0d && mail[at + 2] === 0x0a)) return at + 1
  }
  return Math.min(mail.length, longestHead)
}

/** A charset that says something: half the world's mails declare Latin-1 without meaning it. */
function declaredCharset(mail: Uint8Array): string | null {
  const start = Buffer.from(mail.subarray(0, 65_536)).toString('latin1')
  const charset = /\bcharset\s*=\s*"?([\w:.-]{2,40})/i.exec(start)?.[1] ?? null
  return charset === null || /ascii|8859-1$|latin1|utf-?8|125[02]$/i.test(charset) ? null : charset
}
