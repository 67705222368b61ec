import { addressParser, decodeWords } from 'postal-mime'
import { type Instant, instant } from '../../../language/core/instant.ts'
import type { HeaderField, MailAddress } from '../../core/mail/mail.ts'
import { repairMojibake } from '../../core/mail/mojibake.ts'
import { decodeText } from './decode.ts'

/** The first field of that name; the later ones of a mail that has several are not the sender's. */
export function field(headers: readonly HeaderField[], key: string): string | null {
  return headers.find((header) => header.key === key)?.value ?? null
}

/** An unstructured field or a file name as a person reads it: encoded words decoded, no control characters. */
export function readable(value: string): string {
  return tidy(repairMojibake(decodeWords(withKnownWords(value))))
}

/** Room for two thousand addresses; more in one field are there to keep the machine busy. */
const longestList = 100_000

/** All mailboxes of the fields of that name, those inside groups too; without an address none. */
export function addresses(headers: readonly HeaderField[], key: string): MailAddress[] {
  const values = headers.filter((header) => header.key === key).map((header) => header.value)
  return values
    .flatMap((value) => addressParser(withKnownWords(value.slice(0, longestList)), { flatten: true }))
    .filter((mailbox) => mailbox.address)
    .map(({ name, address }) => ({ name: tidy(repairMojibake(name)), address: tidy(address ?? '') }))
}

/** Message-IDs without their angle brackets, in order; a field without any bracket is one as it stands. */
export function messageIds(headers: readonly HeaderField[], key: string): string[] {
  const value = field(headers, key) ?? ''
  const found = Array.from(value.matchAll(/<([^<>\s]+)>/g), (match) => match[1] ?? '')
  if (found.length > 0) return found
  return /^[^<>\s]+$/.test(value) ? [value] : []
}

/** The `Date` field; nothing where it is missing, unreadable or beyond the years people write mails in. */
export function writtenAt(headers: readonly HeaderField[]): Instant | null {
  const milliseconds = Date.parse(field(headers, 'date') ?? '')
  if (Number.isNaN(milliseconds)) return null
  const text = new Date(milliseconds).toISOString()
  return /^(19|20|21)\d\d-/.test(text) ? instant(text) : null
}

/** The name of a file without folders, control characters and marks that turn the order of reading. */
export function fileName(name: string | null): string | null {
  if (name === null) return null
  const last = readable(name).split(/[/\\]/).at(-1) ?? ''
  return last.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').trim() || null
}

/** One line without control characters. */
export function tidy(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is what this line is for
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()
}

const word = String.raw`=\?[^?\s]{1,60}\?[QqBb]\?[^?]*\?=`
const runOfWords = new RegExp(`${word}(?:[ \\t]+${word})*`, 'g')

/**
 * Rewrites encoded words (RFC 2047) into UTF-8 ones: so that charsets which the library does not know, wrongly
 * declared ones and letters cut in two between words come out right, and its address grammar can still be used.
 */
function withKnownWords(value: string): string {
  return value.replace(runOfWords, (run) => {
    const pieces = Array.from(run.matchAll(new RegExp(word, 'g')), ([piece]) => wordBytes(piece))
    const text = joinedByCharset(pieces)
      .map(({ charset, bytes }) => decodeText(bytes, charset).text)
      .join('')
    return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
  })
}

type WordBytes = { readonly charset: string; readonly bytes: Buffer }

function wordBytes(piece: string): WordBytes {
  const [, charset = '', encoding = '', body = ''] = piece.split('?')
  const isBase64 = encoding.toUpperCase() === 'B'
  const bytes = isBase64 ? Buffer.from(body, 'base64') : Buffer.from(unescapedQ(body), 'latin1')
  // A language may follow the charset (RFC 2231 section 5).
  return { charset: charset.replace(/\*.*$/, '').toLowerCase(), bytes }
}

/** Raw eight-bit letters inside a word, though forbidden, are UTF-8 by now. */
function unescapedQ(body: string): string {
  const bytes = Buffer.from(body.replaceAll('_', ' ')).toString('latin1')
  return bytes.replace(/=([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

function joinedByCharset(words: readonly WordBytes[]): WordBytes[] {
  const joined: WordBytes[] = []
  for (const { charset, bytes } of words) {
    const before = joined.at(-1)
    if (before?.charset !== charset) joined.push({ charset, bytes })
    else joined[joined.length - 1] = { charset, bytes: Buffer.concat([before.bytes, bytes]) }
  }
  return joined
}
