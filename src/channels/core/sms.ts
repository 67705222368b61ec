/** GSM 7-bit default alphabet (3GPP TS 23.038, 6.2.1) without the escape itself. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Its extension table: each of these takes two places. */
const extension = new Set('\f^{}\\[~]|€')

/** Places in a message that stands alone, and in each part of a longer one, whose header takes the rest. */
const room = { gsm7: { alone: 160, part: 153 }, ucs2: { alone: 70, part: 67 } } as const

export type SmsParts = { readonly encoding: 'gsm7' | 'ucs2'; readonly parts: readonly string[] }

/**
 * A text message as it travels and is paid for: in the 7-bit alphabet when every character is in it, else (always in
 * Arabic) in UCS-2. No part ends inside a surrogate pair or an escaped character.
 */
export function splitSms(text: string): SmsParts {
  const characters = [...text]
  const isPlain = characters.every((one) => basic.has(one) || extension.has(one))
  const encoding = isPlain ? 'gsm7' : 'ucs2'
  const places = (one: string): number => (isPlain ? (extension.has(one) ? 2 : 1) : one.length)
  const total = characters.reduce((sum, one) => sum + places(one), 0)
  if (total <= room[encoding].alone) return { encoding, parts: [text] }
  return { encoding, parts: fillParts(characters, places, room[encoding].part) }
}

function fillParts(characters: readonly string[], places: (one: string) => number, limit: number): string[] {
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const one of characters) {
    if (used + places(one) > limit) {
      parts.push(part)
      part = ''
      used = 0
    }
    part += one
    used += places(one)
  }
  return [...parts, part]
}
