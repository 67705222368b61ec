import { describe, expect, test } from 'vitest'
import { saysOnlyThanks } from './thanks.ts'

describe('thanks alone', () => {
  test.each([
    'شكراً جزيلاً لكم',
    'شكرا',
    'الله يعطيكم العافية',
    'جزاكم الله خيرا.',
    'Thank you very much!',
    'Thanks, best regards',
  ])('«%s» is nothing else', (text) => expect(saysOnlyThanks(text)).toBe(true))
  test.each([
    'شكرا لكن الخط ما زال مقطوعا',
    'Thanks for nothing',
    'Thank you, but the line is still dead',
    'شكرا متى يصل الفني؟',
    'شكرا؟',
    'السلام عليكم',
    'نعم',
    '',
    'شكرا '.repeat(30),
  ])('«%s» may be more', (text) => expect(saysOnlyThanks(text)).toBe(false))
})
