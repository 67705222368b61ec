import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isolate, paragraphs, textDirection } from './direction.ts'

describe('direction of a text', () => {
  test.each([
    ['شكوى على الفاتورة', 'rtl'],
    ['Complaint about a bill', 'ltr'],
    ['12/05 ☎ الهاتف STC', 'rtl'],
    ['٤٨٢٧ STC الهاتف', 'ltr'],
    ['؟', 'rtl'],
    ['שלום', 'rtl'],
    ['ޝަކުވާ', 'rtl'],
    ['жалоба', 'ltr'],
    ['投诉', 'ltr'],
    ['𞤀𞤣𞤤𞤢𞤥', 'rtl'],
    ['0501234567 ٠٥٠ ۰۵۰ 🙂 -', undefined],
    ['', undefined],
  ] as const)('"%s" is %s', (text, expected) => {
    expect(textDirection(text)).toBe(expected)
  })
})

describe('paragraphs of a message', () => {
  test('each has its own direction', () => {
    expect(paragraphs('السلام عليكم\nانقطع الخط\n\nPlease call me.\n \n\nشكرا')).toEqual([
      { text: 'السلام عليكم\nانقطع الخط', direction: 'rtl' },
      { text: 'Please call me.', direction: 'ltr' },
      { text: 'شكرا', direction: 'rtl' },
    ])
  })

  test('a line wholly in the other script stands alone, a mixed line stays with its block', () => {
    expect(paragraphs('لم تصلني الفاتورة\nSTC لم ترد\nInvoice not received\nو الرقم 123')).toEqual([
      { text: 'لم تصلني الفاتورة\nSTC لم ترد', direction: 'rtl' },
      { text: 'Invoice not received', direction: 'ltr' },
      { text: 'و الرقم 123', direction: 'rtl' },
    ])
  })

  test('one without letters follows its neighbour', () => {
    expect(paragraphs('123\n\nشكوى\n0501234567\n\n٤٨٢٧\n\nHello')).toEqual([
      { text: '123', direction: 'rtl' },
      { text: 'شكوى\n0501234567', direction: 'rtl' },
      { text: '٤٨٢٧', direction: 'rtl' },
      { text: 'Hello', direction: 'ltr' },
    ])
    expect(paragraphs('123\n\n456')).toEqual([
      { text: '123', direction: undefined },
      { text: '456', direction: undefined },
    ])
    expect(paragraphs(' \n\n')).toEqual([])
  })

  test('no line is lost, changed or put in another order', () => {
    const line = fc.constantFrom('شكوى', 'hello', '123', 'ab شكوى', 'شكوى ab', '', ' ')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const shown = paragraphs(lines.join('\n')).flatMap((part) => part.text.split('\n'))
        expect(shown.filter((one) => one.trim())).toEqual(lines.filter((one) => one.trim()))
      }),
    )
  })
})

describe('a foreign run inside a sentence', () => {
  test('is wrapped once, and cannot break out', () => {
    expect(isolate('STC (4G)')).toBe('\u2068STC (4G)\u2069')
    expect(isolate('a\u202e\u2069b')).toBe('\u2068ab\u2069')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ش', '\u2067', '\u2069', '\u202e') }), (run) => {
        expect(isolate(isolate(run))).toBe(isolate(run))
        expect(isolate(run).slice(1, -1)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
      }),
    )
  })
})
