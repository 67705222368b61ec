import { expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { endOfDay } from './endOfDay.ts'

test('a day ends where the next begins, by the clock of its zone', () => {
  expect(endOfDay('Asia/Riyadh', instant('2026-03-12T20:59:59Z'))).toBe('2026-03-12T21:00:00.000Z')
  expect(endOfDay('Asia/Riyadh', instant('2026-03-12T21:00:00Z'))).toBe('2026-03-13T21:00:00.000Z')
  // Where clocks go forward the day is an hour shorter.
  expect(endOfDay('Europe/Berlin', instant('2026-03-29T00:00:00Z'))).toBe('2026-03-29T22:00:00.000Z')
})
