import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownWords } from './knownWords.ts'
import { normalise } from './normalise.ts'
import { stemArabic } from './stem.ts'
import { stemEnglish } from './stemEnglish.ts'

describe('Arabic stems', () => {
  test.each([
    ['فواتير', 'فاتوره'],
    ['وزارة', 'وزاره'],
    ['بلاغ', 'بلاغ'],
    ['لجنة', 'لجنه'],
    ['كشف', 'كشف'],
    ['للجنة', 'لجنه'],
    ['وبالفواتير', 'فاتوره'],
    ['والد', 'والد'],
    ['بالغ', 'بالغ'],
    ['الرد', 'رد'],
    ['قانون', 'قانون'],
    ['عنوان', 'عنوان'],
    ['تحسين', 'تحسين'],
    ['مبرمجين', 'مبرمج'],
    ['واستغربت', 'استغرب'],
    ['صداقات', 'صداق'],
    ['صداقة', 'صداق'],
    ['ثقات', 'ثقه'],
    ['سودانيون', 'سودان'],
  ])('%s is %s', (word, stem) => {
    expect(stemArabic(normalise(word))).toBe(stem)
  })

  test('any word keeps at least two letters, and a short one all of them', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ابتدرسعفكلمنهويئء'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(word, (any) => {
        const stem = stemArabic(any)
        expect(stem.length).toBeGreaterThanOrEqual(Math.min(any.length, 2))
        if (any.length < 3 && !knownWords.has(any)) expect(stem).toBe(any)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('English stems', () => {
  test.each([
    ['queries', 'query'],
    ['status', 'status'],
    ['this', 'this'],
    ['analysis', 'analysis'],
    ['string', 'string'],
    ['speed', 'speed'],
    ['needed', 'need'],
    ['adding', 'add'],
    ['planned', 'plan'],
    ['noted', 'note'],
    ['fixed', 'fix'],
    ['evenings', 'evening'],
    ['buses', 'bus'],
    ['cases', 'case'],
    ['installed', 'instal'],
    ['install', 'instal'],
  ])('%s is %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem)
  })

  test('any word keeps at least two letters', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeioubdgnrstylz'), minLength: 2, maxLength: 10 })
    fc.assert(fc.property(word, (any) => stemEnglish(any).length >= 2))
  })
})
