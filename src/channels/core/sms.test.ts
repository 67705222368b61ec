import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSms } from './sms.ts'

const size = (text: string) => {
  const { encoding, parts } = splitSms(text)
  return `${encoding} ${parts.length}`
}

describe('a text message', () => {
  test('is counted as it is paid for', () => {
    expect(size('a'.repeat(160))).toBe('gsm7 1')
    expect(size('a'.repeat(161))).toBe('gsm7 2')
    expect(size('a'.repeat(306))).toBe('gsm7 2')
    expect(size('a'.repeat(307))).toBe('gsm7 3')
    expect(size('ش'.repeat(70))).toBe('ucs2 1')
    expect(size('ش'.repeat(71))).toBe('ucs2 2')
    expect(size('ش'.repeat(134))).toBe('ucs2 2')
    expect(size('ش'.repeat(135))).toBe('ucs2 3')
  })

  test('takes two places for a character of the extension table', () => {
    expect(size('€'.repeat(80))).toBe('gsm7 1')
    expect(size('€'.repeat(81))).toBe('gsm7 2')
  })

  test('falls to seventy places with one letter from outside the small alphabet', () => {
    expect(size(`${'a'.repeat(69)}ш`)).toBe('ucs2 1')
    expect(size(`${'a'.repeat(70)}ш`)).toBe('ucs2 2')
  })

  test('never ends a part inside a pair of surrogates', () => {
    expect(splitSms(`${'ش'.repeat(66)}😀${'ش'.repeat(10)}`).parts[0]).toHaveLength(66)
  })

  test('loses nothing and overfills no part, whatever it says', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '€', '{', 'ش', '😀', '\n', '٣'), maxLength: 400 })
    fc.assert(
      fc.property(texts, (text) => {
        const { encoding, parts } = splitSms(text)
        const places = (part: string) =>
          encoding === 'ucs2' ? part.length : part.length + (part.match(/[€{]/g) ?? []).length
        const limit = encoding === 'ucs2' ? [70, 67] : [160, 153]
        expect(parts.join('')).toBe(text)
        for (const part of parts) {
          expect(part.isWellFormed()).toBe(true)
          expect(places(part)).toBeLessThanOrEqual(limit[parts.length === 1 ? 0 : 1] ?? 0)
        }
      }),
    )
  })
})
