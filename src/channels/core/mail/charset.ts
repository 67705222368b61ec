import { plausibility } from './script.ts'

/** What to read bytes as: a name of the WHATWG Encoding Standard, or the declared name as it was. */
type CharsetChoice = { readonly charset: string; readonly guessed: boolean }

/** In the order in which they win a draw. ISO-8859-1 is read as windows-1252, as every browser does. */
const candidates = ['windows-1252', 'windows-1256', 'iso-8859-6', 'koi8-r', 'windows-1251'] as const

/** Names that senders write without knowing what they send: worth doubting when the bytes speak against them. */
const doubtful = ['windows-1252', 'windows-1256', 'iso-8859-6']

const oneByte = /^(iso-8859|windows-|koi8|macintosh|ibm|cp\d)/

/** How many bytes of a long text are looked at. */
const sampleSize = 16_384

/**
 * Chooses how to read a text whose charset is declared, wrongly declared or not declared at all: what was
 * declared, then strict UTF-8, then the single-byte charset whose reading is most plausible.
 *
 * `declared` is the standard's name of a charset that the caller can decode; null where none was declared, or
 * one that says nothing (`us-ascii` on eight-bit bytes, an unknown name). `context` are other bytes of the same
 * mail in the same unknown charset (its raw headers): a body of two words is easier to tell with them.
 */
export function chooseCharset(
  bytes: Uint8Array,
  declared: string | null,
  context: Uint8Array = new Uint8Array(0),
): CharsetChoice {
  if (!hasHighBytes(bytes)) return { charset: declared ?? asciiLooking(bytes), guessed: false }
  const utf8 = utf8Sequences(bytes)
  if (declared === null || declared === 'utf-8') return withoutHelp(bytes, context, utf8, declared)
  if (oneByte.test(declared) && utf8.broken === 0 && utf8.whole >= 2)
    return { charset: 'utf-8', guessed: true }
  return doubtful.includes(declared) ? doubted(bytes, declared) : { charset: declared, guessed: false }
}

/** Nothing declared, or UTF-8: a text of it with a few broken places is still UTF-8. */
function withoutHelp(
  bytes: Uint8Array,
  context: Uint8Array,
  utf8: Sequences,
  declared: string | null,
): CharsetChoice {
  const isUtf8 = utf8.broken === 0 || utf8.whole >= 4 * utf8.broken
  if (isUtf8) return { charset: 'utf-8', guessed: declared === null }
  return { charset: mostPlausible(bytes, context), guessed: true }
}

/** The declared charset stays unless another reading is better by far. */
function doubted(bytes: Uint8Array, declared: string): CharsetChoice {
  const best = mostPlausible(bytes, new Uint8Array(0))
  const better = readingOf(bytes, best) - readingOf(bytes, declared)
  return better >= 8 ? { charset: best, guessed: true } : { charset: declared, guessed: false }
}

function mostPlausible(bytes: Uint8Array, context: Uint8Array): string {
  let best: string = candidates[0]
  let highest = Number.NEGATIVE_INFINITY
  for (const charset of candidates) {
    const reading = readingOf(bytes, charset) + readingOf(context, charset)
    if (reading > highest) {
      highest = reading
      best = charset
    }
  }
  return best
}

function readingOf(bytes: Uint8Array, charset: string): number {
  return plausibility(new TextDecoder(charset).decode(bytes.subarray(0, sampleSize)))
}

/** ISO-2022-JP is seven-bit: undeclared, its escape sequences tell it. */
function asciiLooking(bytes: Uint8Array): string {
  for (let i = 0; i + 2 < bytes.length; i++) {
    if (bytes[i] === 0x1b && bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x42 || bytes[i + 2] === 0x40)) {
      return 'iso-2022-jp'
    }
  }
  return 'us-ascii'
}

export function hasHighBytes(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return true
  return false
}

type Sequences = { readonly whole: number; readonly broken: number }

/** Counts the well-formed multi-byte sequences of UTF-8 (RFC 3629) and the bytes that are in none. */
export function utf8Sequences(bytes: Uint8Array): Sequences {
  let whole = 0
  let broken = 0
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i)
    if (length > 1) whole++
    if (length === 0) broken++
    i += Math.max(length, 1)
  }
  return { whole, broken }
}

/** 1 for an ASCII byte, 0 where no well-formed sequence begins. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0
  if (length === 0) return 0
  const second = bytes[at + 1] ?? 0
  const [low, high] = secondByteRange(first)
  if (second < low || second > high) return 0
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

/** Overlong forms, surrogates and what lies beyond U+10FFFF are shut out by the second byte. */
function secondByteRange(first: number): readonly [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf]
  if (first === 0xed) return [0x80, 0x9f]
  if (first === 0xf0) return [0x90, 0xbf]
  if (first === 0xf4) return [0x80, 0x8f]
  return [0x80, 0xbf]
}
