import { describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { lastDays, readBound } from './periods.ts'

const zone = 'Asia/Riyadh'

describe('the last days', () => {
  test('are whole local days, today with them, and as many before', () => {
    expect(lastDays(zone, instant('2026-03-12T14:50:00+03:00'), 30)).toEqual({
      present: { from: instant('2026-02-11T00:00:00+03:00'), to: instant('2026-03-13T00:00:00+03:00') },
      before: { from: instant('2026-01-12T00:00:00+03:00'), to: instant('2026-02-11T00:00:00+03:00') },
    })
  })
  test('are the local ones also while it is still yesterday in UTC', () => {
    const { present } = lastDays(zone, instant('2026-03-12T22:30:00Z'), 1)
    expect(present).toEqual({ from: instant('2026-03-12T21:00:00Z'), to: instant('2026-03-13T21:00:00Z') })
  })
})

describe('a bound', () => {
  test('given as a date takes the whole day into the period', () => {
    expect(readBound('2026-01-01', zone, false)).toBe('2025-12-31T21:00:00.000Z')
    expect(readBound('2026-03-31', zone, true)).toBe('2026-03-31T21:00:00.000Z')
  })
  test('given as a moment is that moment', () => {
    expect(readBound('2026-03-12T14:50:00+03:00', zone, true)).toBe('2026-03-12T11:50:00.000Z')
  })
  test.each(['', '2026-13-01', '2026-02-30', '2026-03-12T14:50', 'yesterday'])('is not "%s"', (text) => {
    expect(readBound(text, zone, false)).toBeNull()
  })
})
