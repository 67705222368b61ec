import { expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { letterDay, shortDay } from './day.ts'

const evening = instant('2026-03-28T22:30:00Z')

test('a letter names the day with its weekday, in both calendars, as it is in Riyadh', () => {
  expect(letterDay(evening, 'ar')).toBe('الأحد 29 مارس 2026 (10 شوال 1447 هـ)')
  expect(letterDay(evening, 'en')).toBe('Sunday 29 March 2026 (10 Shawwal 1447 AH)')
})

test('a text message names the day in few letters', () => {
  expect(shortDay(evening, 'ar')).toBe('29 مارس 2026')
  expect(shortDay(evening, 'en')).toBe('29 Mar 2026')
})
