import { describe, expect, test } from 'vitest'
import { formatBoth, formatDate, formatMoment } from './dates.ts'
import { instant } from './instant.ts'

const afternoon = instant('2026-11-25T14:30:00+03:00')

describe('a moment as people read it', () => {
  test('the day in both languages and both calendars', () => {
    expect(formatDate(afternoon, 'ar')).toBe('25 نوفمبر 2026')
    expect(formatDate(afternoon, 'en')).toBe('25 November 2026')
    expect(formatDate(afternoon, 'ar', { calendar: 'islamic-umalqura' })).toBe('15 جمادى الآخرة 1448 هـ')
    expect(formatDate(afternoon, 'en', { calendar: 'islamic-umalqura' })).toBe('15 Jumada II 1448 AH')
  })

  test('day and time', () => {
    expect(formatMoment(afternoon, 'ar')).toBe('25 نوفمبر 2026 في 2:30 م')
    expect(formatMoment(afternoon, 'en')).toBe('25 November 2026 at 14:30')
  })

  test('both calendars side by side', () => {
    expect(formatBoth(afternoon, 'ar')).toBe('25 نوفمبر 2026 (15 جمادى الآخرة 1448 هـ)')
    expect(formatBoth(afternoon, 'en')).toBe('25 November 2026 (15 Jumada II 1448 AH)')
  })

  test('the first day of Eid al-Fitr 1447 is the one that was announced', () => {
    expect(formatBoth(instant('2026-03-20T09:00:00+03:00'), 'en')).toBe('20 March 2026 (1 Shawwal 1447 AH)')
  })

  test('the day is that of the zone', () => {
    const late = instant('2026-12-31T21:30:00Z')
    expect(formatDate(late, 'en')).toBe('1 January 2027')
    expect(formatDate(late, 'en', { zone: 'UTC' })).toBe('31 December 2026')
    expect(formatMoment(late, 'en', { zone: 'Europe/London' })).toBe('31 December 2026 at 21:30')
    expect(formatBoth(late, 'en', { zone: 'UTC' })).toBe('31 December 2026 (22 Rajab 1448 AH)')
  })

  test('no Arabic-Indic digit and no invisible character is put in', () => {
    for (const language of ['ar', 'en'] as const) {
      for (const calendar of ['gregory', 'islamic-umalqura'] as const) {
        expect(formatMoment(afternoon, language, { calendar })).not.toMatch(/[٠-٩\u200e\u200f\u061c\u202f]/)
      }
    }
  })

  test('a zone that does not exist is refused', () => {
    expect(() => formatDate(afternoon, 'en', { zone: 'Asia/Atlantis' })).toThrow(RangeError)
  })
})
