import { describe, expect, test } from 'vitest'
import { formatBytes, formatNumber, formatPercent } from './numbers.ts'

describe('numbers as people read them', () => {
  test('with separators and the same digits in both languages', () => {
    for (const language of ['ar', 'en'] as const) {
      expect(formatNumber(1234567.891, language)).toBe('1,234,567.89')
      expect(formatNumber(0, language)).toBe('0')
      expect(formatNumber(2 / 3, language, 0)).toBe('1')
    }
  })

  test('percent', () => {
    expect(formatPercent(0.456, 'ar')).toBe('46٪')
    expect(formatPercent(0.456, 'en')).toBe('46%')
    expect(formatPercent(0.4567, 'en', 1)).toBe('45.7%')
    expect(formatPercent(1, 'ar')).toBe('100٪')
  })

  test.each([
    [0, '0 bytes', '0 بايت'],
    [1, '1 byte', '1 بايت'],
    [999, '999 bytes', '999 بايت'],
    [1000, '1 kB', '1 كيلوبايت'],
    [999_949, '999.9 kB', '999.9 كيلوبايت'],
    [999_950, '1 MB', '1 ميغابايت'],
    [1_540_000, '1.5 MB', '1.5 ميغابايت'],
    [25e9, '25 GB', '25 غيغابايت'],
    [3e15, '3,000 TB', '3,000 تيرابايت'],
  ])('%d bytes', (bytes, english, arabic) => {
    expect(formatBytes(bytes, 'en')).toBe(english)
    expect(formatBytes(bytes, 'ar')).toBe(arabic)
  })
})
