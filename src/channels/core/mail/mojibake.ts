import { utf8Sequences } from './charset.ts'
import { plausibility } from './script.ts'

/**
 * Repairs a text that was written in one charset, read in another and sent on: Arabic of windows-1256 or UTF-8
 * that became «ÚíÈ» or «Ø¹ÙŠØ¨» by windows-1252, and UTF-8 that became «ط¹ظٹط¨» by windows-1256.
 * A text that is readable as it stands comes back unchanged.
 */
export function repairMojibake(text: string): string {
  if (!/[\u0080-\u06ff]{2}/.test(text)) return text
  const western = bytesOf(text, 'windows-1252')
  if (western !== null) {
    const asUtf8 = readUtf8(western)
    if (asUtf8 !== null) return asUtf8
    const arabic = new TextDecoder('windows-1256').decode(western)
    return plausibility(arabic) >= 8 + Math.max(0, plausibility(text)) ? arabic : text
  }
  const eastern = bytesOf(text, 'windows-1256')
  return (eastern && readUtf8(eastern)) ?? text
}

/** Two well-formed sequences and nothing broken do not come about by chance. */
function readUtf8(bytes: Uint8Array): string | null {
  const { whole, broken } = utf8Sequences(bytes)
  return broken === 0 && whole >= 2 ? new TextDecoder().decode(bytes) : null
}

const encoders = new Map<string, ReadonlyMap<string, number>>()

/** The bytes that charset makes of the text; nothing where it lacks one of the characters. */
function bytesOf(text: string, charset: string): Uint8Array | null {
  const encoder = encoderOf(charset)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const byte = code < 0x80 ? code : encoder.get(text.charAt(i))
    if (byte === undefined) return null
    bytes[i] = byte
  }
  return bytes
}

function encoderOf(charset: string): ReadonlyMap<string, number> {
  const known = encoders.get(charset)
  if (known) return known
  const high = Uint8Array.from({ length: 128 }, (_, i) => i + 128)
  const characters = new TextDecoder(charset).decode(high)
  // C1 controls stand for themselves: a reader that took the text for ISO-8859-1 left them so.
  const made = new Map<string, number>([...high].map((byte) => [String.fromCharCode(byte), byte]))
  for (const byte of high) made.set(characters.charAt(byte - 128), byte)
  encoders.set(charset, made)
  return made
}
