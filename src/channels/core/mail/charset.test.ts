import { describe, expect, test } from 'vitest'
import { chooseCharset, utf8Sequences } from './charset.ts'

const arabic = [
  'نعم',
  'شكرا لكم',
  'الخط مقطوع',
  'انقطع الهاتف الثابت في منزلي منذ ثلاثة أيام',
  'أرجو إصلاح العطل في أقرب وقت، فلدي مريض يحتاج إلى الاتصال بالطبيب؟',
  'رقم هاتفي 0114522222 وعنواني حي العليا، شارع التحلية',
  'فاتورتي هذا الشهر ضعف فاتورة الشهر الماضي ولا أعرف السبب؛ أفيدوني',
]
const western = [
  'Grüße aus Köln, schöne Straße',
  'où est la réponse à ma réclamation ? déjà reçu',
  'La señora Muñoz no recibió el paquete en León',
  'Håvard søker på norsk, også æøå',
  'Material för att uppdatera texten om nivåer',
  'à',
  'CAFÉ DÉJÀ FERMÉ',
  'McÉwan',
]
const russian = ['тест', 'ТЕСТ', 'активизация виндоус', 'Уважаемые администраторы, письмо не дошло']

function bytesIn(text: string, charset: string): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text)
  const all = Uint8Array.from({ length: 256 }, (_, i) => i)
  const characters = new TextDecoder(charset).decode(all)
  return Uint8Array.from(text, (character) => characters.indexOf(character))
}

describe('choosing how to read the bytes of a text', () => {
  test.each(
    arabic.flatMap((text) => ['windows-1256', 'iso-8859-6', 'utf-8'].map((charset) => ({ text, charset }))),
  )('undeclared $charset is found out: $text', ({ text, charset }) => {
    const bytes = bytesIn(text, charset)
    const choice = chooseCharset(bytes, null)
    expect(new TextDecoder(choice.charset).decode(bytes)).toBe(text)
    expect(choice.guessed).toBe(true)
  })

  test.each(western)('undeclared western writing is no Arabic: %s', (text) => {
    expect(chooseCharset(bytesIn(text, 'windows-1252'), null).charset).toBe('windows-1252')
  })

  test.each(russian)('undeclared KOI8-R is found out: %s', (text) => {
    expect(chooseCharset(bytesIn(text, 'koi8-r'), null).charset).toBe('koi8-r')
  })

  test.each(western)('what is declared and plausible stays: %s', (text) => {
    const bytes = bytesIn(text, 'windows-1252')
    expect(chooseCharset(bytes, 'windows-1252')).toEqual({ charset: 'windows-1252', guessed: false })
  })

  test.each(arabic)('declared windows-1256 stays: %s', (text) => {
    const bytes = bytesIn(text, 'windows-1256')
    expect(chooseCharset(bytes, 'windows-1256')).toEqual({ charset: 'windows-1256', guessed: false })
  })

  test.each(arabic.slice(2))('Arabic that calls itself Latin-1 is found out: %s', (text) => {
    const bytes = bytesIn(text, 'windows-1256')
    expect(chooseCharset(bytes, 'windows-1252')).toEqual({ charset: 'windows-1256', guessed: true })
  })

  test.each(arabic.slice(2))('Arabic of the other code page is found out: %s', (text) => {
    expect(chooseCharset(bytesIn(text, 'iso-8859-6'), 'windows-1256').charset).toBe('iso-8859-6')
    expect(chooseCharset(bytesIn(text, 'windows-1256'), 'iso-8859-6').charset).toBe('windows-1256')
  })

  test.each(['windows-1252', 'windows-1256', 'iso-8859-6', 'koi8-r'])(
    'UTF-8 that calls itself %s is found out',
    (declared) => {
      expect(chooseCharset(bytesIn('الخط مقطوع', 'utf-8'), declared)).toEqual({
        charset: 'utf-8',
        guessed: true,
      })
    },
  )

  test('windows-1256 that calls itself UTF-8 is found out', () => {
    const bytes = bytesIn('الخط مقطوع', 'windows-1256')
    expect(chooseCharset(bytes, 'utf-8')).toEqual({ charset: 'windows-1256', guessed: true })
  })

  test('UTF-8 with one broken byte is still UTF-8', () => {
    const bytes = Uint8Array.of(...bytesIn('انقطع الهاتف', 'utf-8'), 0xd8)
    expect(chooseCharset(bytes, 'utf-8')).toEqual({ charset: 'utf-8', guessed: false })
  })

  test('other declared charsets are trusted', () => {
    for (const declared of ['gb18030', 'shift_jis', 'iso-8859-15', 'windows-1250', 'cp864']) {
      expect(chooseCharset(Uint8Array.of(0xe4, 0xf6, 0xfc, 0xdf, 0xc4), declared).charset).toBe(declared)
    }
  })

  test('seven-bit bytes need no guess, and undeclared ISO-2022-JP tells itself', () => {
    expect(chooseCharset(bytesIn('hello', 'utf-8'), null)).toEqual({ charset: 'us-ascii', guessed: false })
    expect(chooseCharset(bytesIn('\u001b$B"(\u001b(B', 'utf-8'), null).charset).toBe('iso-2022-jp')
  })

  test('the raw header of the mail helps with a short body', () => {
    const header = bytesIn('انقطع الهاتف الثابت في منزلي', 'windows-1256')
    expect(chooseCharset(Uint8Array.of(0xd4), null, header).charset).toBe('windows-1256')
  })
})

describe('UTF-8 sequences', () => {
  test.each([
    ['overlong', [0xc0, 0xaf], 0],
    ['overlong of three', [0xe0, 0x80, 0xaf], 0],
    ['surrogate', [0xed, 0xa0, 0x80], 0],
    ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 0],
    ['cut off', [0xd8], 0],
    ['two bytes', [0xd8, 0xa7], 1],
    ['three bytes', [0xe2, 0x80, 0x99], 1],
    ['four bytes', [0xf0, 0x9f, 0x98, 0x8a], 1],
  ])('%s', (_, bytes, whole) => {
    const counted = utf8Sequences(Uint8Array.from(bytes))
    expect(counted.whole).toBe(whole)
    expect(counted.broken === 0).toBe(whole === 1)
  })
})
