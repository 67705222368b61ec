import { unflow } from '../../core/mail/flowed.ts'
import { textOfHtml } from '../../core/mail/htmlText.ts'
import type { MailCharset } from '../../core/mail/mail.ts'
import { takeUuencoded, uudecode } from '../../core/mail/uuencode.ts'
import { type DecodedText, decodeText } from './decode.ts'
import { fileName, tidy } from './headers.ts'
import { simpleHtml } from './sanitise.ts'
import type { Part } from './tree.ts'

/** What a mail says and what came with it. */
export type Body = {
  readonly text: string
  readonly html: string | null
  readonly charset: MailCharset
  readonly parts: readonly Part[]
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[]
}

/** A piece of the text: one part, or the versions of an alternative. */
type Piece = { plain: DecodedText[]; html: DecodedText[] }

/**
 * Puts the text of a mail together in reading order and lists the other parts. A piece that has no plain text,
 * or an empty one, is read from its HTML. `context`: raw header bytes, to tell an undeclared charset by.
 */
export function readBody(root: Part, context: Uint8Array): Body {
  const pieces: Piece[] = []
  const parts: Part[] = []
  sortParts(root, null, pieces, parts, context)
  const read = pieces.map(textOfPiece)
  const written = read.length > 0 ? read.join('\n') : ''
  const fallback = written.trim() === '' ? preamble(root, context) : null
  const { text, files } = takeUuencoded(fallback?.text ?? written)
  return { text, html: htmlOf(pieces, read), charset: charsetOf(pieces, fallback), parts, files }
}

function sortParts(
  part: Part,
  within: Piece | null,
  pieces: Piece[],
  parts: Part[],
  context: Uint8Array,
): void {
  if (part.type.startsWith('multipart/')) {
    const alternative = part.type === 'multipart/alternative' ? (within ?? newPiece(pieces)) : within
    for (const child of part.children) sortParts(child, alternative, pieces, parts, context)
  } else if (isWords(part, within, pieces)) {
    const piece = within ?? newPiece(pieces)
    const decoded = decodePart(part, context)
    if (part.type === 'text/html') piece.html.push(decoded)
    else piece.plain.push(decoded)
  } else if (part.headers.length > 0 || contentOf(part).length > 0) {
    parts.push(part)
  }
}

function newPiece(pieces: Piece[]): Piece {
  const piece: Piece = { plain: [], html: [] }
  pieces.push(piece)
  return piece
}

/** A text with a file name is an attachment, unless it is the first words of the mail or one of their versions. */
function isWords(part: Part, within: Piece | null, pieces: readonly Piece[]): boolean {
  if (part.type !== 'text/plain' && part.type !== 'text/html') return false
  if (part.disposition === 'attachment') return false
  return within !== null || pieces.length === 0 || fileName(part.fileName) === null
}

function decodePart(part: Part, context: Uint8Array): DecodedText {
  const bytes = contentOf(part)
  const declared = part.parameters.charset ?? (part.type === 'text/html' ? metaCharset(bytes) : null)
  const decoded = decodeText(bytes, tidy(declared ?? '') || null, context)
  if (part.parameters.format?.toLowerCase() !== 'flowed' || part.type !== 'text/plain') return decoded
  return { ...decoded, text: unflow(decoded.text, part.parameters.delsp?.toLowerCase() === 'yes') }
}

/** What the HTML says of itself, where the mail says nothing. */
function metaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  return /<meta[^>]{1,200}charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(head)?.[1] ?? null
}

/** The bytes of a part with its transfer encoding taken off and nothing else changed. */
export function contentOf(part: Part): Uint8Array {
  if (part.transferEncoding === 'base64') return part.decoded
  if (part.transferEncoding === 'quoted-printable') return unquoted(part.encoded)
  if (!/^(x-)?uu(e|encode)?$/.test(part.transferEncoding)) return part.encoded
  return uudecode(Buffer.from(part.encoded).toString('latin1')) ?? part.encoded
}

/** RFC 2045 section 6.7. The line ends stay those of the mail; a broken escape stays as it is. */
function unquoted(encoded: Uint8Array): Uint8Array {
  const source = Buffer.from(encoded).toString('latin1')
  const decoded = source.replace(/=(?:([0-9a-fA-F]{2})|[ \t]*(?:\r?\n|$))/g, (_, hex?: string) =>
    hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(decoded, 'latin1')
}

function textOfPiece(piece: Piece): string {
  const plain = piece.plain.map(({ text }) => text).join('\n')
  if (plain.trim() !== '') return plain
  return piece.html.map(({ text }) => textOfHtml(simpleHtml(text))).join('\n') || plain
}

function htmlOf(pieces: readonly Piece[], texts: readonly string[]): string | null {
  if (pieces.every((piece) => piece.html.length === 0)) return null
  return pieces
    .map((piece, i) =>
      piece.html.length > 0 ? piece.html.map(({ text }) => text).join('\n') : asHtml(texts[i] ?? ''),
    )
    .join('\n')
}

function asHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<div dir="auto">${escaped.replaceAll('\n', '<br>')}</div>`
}

/** The words before the first part: nobody sees them, but where a mail has no others they are what it says. */
function preamble(root: Part, context: Uint8Array): DecodedText | null {
  const isMultipart = root.type.startsWith('multipart/')
  return isMultipart && root.encoded.length > 0 ? decodeText(root.encoded, null, context) : null
}

function charsetOf(pieces: readonly Piece[], fallback: DecodedText | null): MailCharset {
  const all = pieces.flatMap((piece) =>
    piece.plain.some(({ text }) => text.trim() !== '') ? piece.plain : piece.html,
  )
  const first = fallback ?? all.find(({ charset }) => charset.guessed) ?? all[0]
  return first?.charset ?? { declared: null, used: 'us-ascii', guessed: false }
}
