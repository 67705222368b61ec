import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise } from './normalise.ts'

describe('text as search sees it', () => {
  test.each([
    ['أإآٱا', 'ااااا'],
    ['شكوى', 'شكوي'],
    ['فاتورة', 'فاتوره'],
    ['مُؤَسَّسَةٌ', 'موسسه'],
    ['مــوعــد', 'موعد'],
    ['رسائل', 'رسايل'],
    ['قائمة', 'قايمه'],
    ['فئة', 'فئه'],
    ['بيئَة', 'بيئه'],
    ['ي\u0654', 'ئ'],
    ['ٱلرَّحْمٰن', 'الرحمن'],
    ['کتابی گوگل پست', 'كتابي كوكل بست'],
    ['ﺷﻜﻮﻯ ﻻ', 'شكوي لا'],
    ['ﷲ', 'الله'],
    ['٤٨٢٧ ۱۲', '4827 12'],
    ['١٬٢٥٠', '1,250'],
    ['Café ZÜRICH Straße ＡＢ', 'cafe zurich strasse ab'],
    ['İstanbul', 'istanbul'],
    ['wi\u00adfi \u200fنص', 'wifi نص'],
    ['هاتف\u200cها', 'هاتفها'],
    ['हिन्दी', 'हिन्दी'],
    ['한국어', '한국어'],
  ])('%s becomes %s', (written, seen) => {
    expect(normalise(written)).toBe(seen)
  })

  test('spellings of one word are one, and فئة stays apart from فيه', () => {
    for (const same of [
      ['إلغاء', 'الغاء', 'إِلغَاء'],
      ['على', 'علي'],
      ['مسؤول', 'مسوول'],
      ['آخر', 'اخر'],
    ]) {
      expect(new Set(same.map(normalise)).size).toBe(1)
    }
    expect(normalise('فئة')).not.toBe(normalise('فيه'))
  })

  test('applied twice it changes nothing more', () => {
    const arabic = fc.string({
      unit: fc.constantFrom(
        ...'اأإآٱءؤئيىیهةۀکپﻻﷲـ٠۵aİßＡé\u0654\u0655\u0653\u064b\u0651\u0670\u0301\u0307\u200c\ufe0f',
      ),
    })
    fc.assert(
      fc.property(fc.oneof(arabic, fc.string({ unit: 'binary' })), (text) => {
        const once = normalise(text)
        expect(normalise(once)).toBe(once)
      }),
      { numRuns: 1000 },
    )
  })
})
