import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asciiDigits, plainText } from './digits.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 60 })
const tricky = fc.string({
  unit: fc.constantFrom(
    ...[
      'ا',
      'ل',
      'e',
      '\u0301',
      '5',
      '٥',
      ' ',
      '\n',
      '\r',
      '\u2028',
      '\u0085',
      '👩',
      '🏽',
      '💻',
      '\u0000',
      '\u00ad',
    ],
    ...[
      '\u200b',
      '\u200c',
      '\u200d',
      '\u200e',
      '\u200f',
      '\u061c',
      '\u202b',
      '\u2068',
      '\u2069',
      '\ufeff',
      '\ud800',
    ],
  ),
  maxLength: 30,
})

describe('digits as people type them', () => {
  test.each([
    ['٠٥٠١٢٣٤٥٦٧', '0501234567'],
    ['۰۵۰۱۲۳۴۵۶۷', '0501234567'],
    ['١٬٢٥٠٫٧٥ ريال', '1,250.75 ريال'],
    ['رقم ٤٨٢٧-٣٠٥-٩١٦', 'رقم 4827-305-916'],
    ['كلمة٫ كلمة', 'كلمة٫ كلمة'],
  ])('%s becomes %s', (typed, ascii) => {
    expect(asciiDigits(typed)).toBe(ascii)
  })

  test('the text keeps its length and a second pass changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(text, tricky), (typed) => {
        const once = asciiDigits(typed)
        expect(once).toHaveLength(typed.length)
        expect(asciiDigits(once)).toBe(once)
        expect(once).not.toMatch(/[٠-٩۰-۹]/)
      }),
    )
  })

  test('every number survives being written in Arabic-Indic or Persian digits', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0x0660, 0x06f0), (number, zero) => {
        const typed = [...String(number)].map((digit) => String.fromCharCode(zero + Number(digit))).join('')
        expect(asciiDigits(typed)).toBe(String(number))
      }),
    )
  })
})

describe('plain text', () => {
  test.each([
    ['a number pasted with direction marks', '\u202a+966 50 123 4567\u202c', '+966 50 123 4567'],
    ['a zero width space inside a number', '0501\u200b234567', '0501234567'],
    ['a joiner between digits', '0501\u200d234567', '0501234567'],
    ['Windows, old Mac and Unicode line ends', 'a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
    ['a decomposed letter', 'Jose\u0301 ا\u0653ن', 'José آن'],
    ['NUL and other controls', 'a\u0000b\u0007c\td', 'abc\td'],
    ['half of a surrogate pair', 'a\ud83d', 'a\ufffd'],
    ['space at both ends', '\u00a0\n شكوى \ufeff\n', 'شكوى'],
  ])('%s', (_, pasted, plain) => {
    expect(plainText(pasted)).toBe(plain)
  })

  test('a non-joiner inside a Persian word and a joiner inside an emoji stay', () => {
    expect(plainText('می\u200cخواهم 👩🏽\u200d💻')).toBe('می\u200cخواهم 👩🏽\u200d💻')
    expect(plainText('\u200cخواهم\u200d نامه')).toBe('خواهم نامه')
  })

  test('applied twice it changes nothing more, and what it leaves is safe to keep', () => {
    fc.assert(
      fc.property(fc.oneof(text, tricky), (pasted) => {
        const once = plainText(pasted)
        expect(plainText(once)).toBe(once)
        expect(once.isWellFormed()).toBe(true)
        expect(once).not.toMatch(/[\0\r\u2028\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/)
      }),
      { numRuns: 2000 },
    )
  })
})
