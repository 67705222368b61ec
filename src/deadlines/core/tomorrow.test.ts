import { expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { tomorrow } from './tomorrow.ts'

test('tomorrow is the day after today in that zone, until midnight there', () => {
  expect(tomorrow('Asia/Riyadh', instant('2026-12-31T23:59:59+03:00'))).toBe('2027-01-01')
  expect(tomorrow('Asia/Riyadh', instant('2027-01-01T00:00:00+03:00'))).toBe('2027-01-02')
  expect(tomorrow('UTC', instant('2027-01-01T00:00:00+03:00'))).toBe('2027-01-01')
})
