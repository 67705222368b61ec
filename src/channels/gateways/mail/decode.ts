import iconv from 'iconv-lite'
import { chooseCharset, hasHighBytes } from '../../core/mail/charset.ts'
import type { MailCharset } from '../../core/mail/mail.ts'
import { repairMojibake } from '../../core/mail/mojibake.ts'

/** A text and how it was read. */
export type DecodedText = { readonly text: string; readonly charset: MailCharset }

/**
 * Reads bytes as text: by the declared charset where that is known and plausible, else by what the bytes tell.
 * `context` are other bytes of the mail in the same unknown charset. Line ends become `\n`; NUL, which no mail
 * means and PostgreSQL refuses, is left out.
 */
export function decodeText(bytes: Uint8Array, declared: string | null, context?: Uint8Array): DecodedText {
  const name = standardName(declared)
  const choice = chooseCharset(bytes, name, context)
  const read = readAs(bytes, choice.charset)
  const text = repairMojibake(read)
  const used = choice.charset === name && declared !== null ? declared.trim().toLowerCase() : choice.charset
  return {
    text: text.replace(/\r\n?/g, '\n').replaceAll('\0', ''),
    charset: { declared, used, guessed: choice.guessed || text !== read },
  }
}

/**
 * The name by which the charset can be decoded. Null where none is declared or nobody knows it, and for ASCII:
 * eight-bit bytes that call themselves so are something else.
 */
function standardName(declared: string | null): string | null {
  const label = declared
    ?.trim()
    .toLowerCase()
    .replace(/^(?:x-)?(?:cp|win|windows|ms)[-_ ]?(125\d|874)$/, 'windows-$1')
  if (!label || /ascii|^ansi_x3/.test(label)) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return iconv.encodingExists(label) ? label : null
  }
}

function readAs(bytes: Uint8Array, charset: string): string {
  if (charset === 'us-ascii') return iconv.decode(bytes, 'latin1')
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return iconv.decode(bytes, charset)
  }
}

/** The bytes of a mail that stand in its first header lines raw, in a charset that nothing declares. */
export function rawHeaderBytes(head: Uint8Array): Uint8Array {
  const pieces: number[] = []
  let start = 0
  for (let end = head.indexOf(0x0a); end !== -1; end = head.indexOf(0x0a, start)) {
    const line = head.subarray(start, end + 1)
    if (hasHighBytes(line) && chooseCharset(line, null).charset !== 'utf-8') pieces.push(...line)
    start = end + 1
  }
  return Uint8Array.from(pieces)
}
