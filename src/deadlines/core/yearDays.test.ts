import { expect, test } from 'vitest'
import { seedCalendars } from './seeds.ts'
import { yearDays } from './yearDays.ts'

test('a year shows each day as the calendar has it', () => {
  const days = yearDays(seedCalendars.ministry, 2026)
  const mark = (date: string) => days.find((day) => day.date === date)?.mark
  expect([days.length, days[0]?.date, days.at(-1)?.date]).toEqual([365, '2026-01-01', '2026-12-31'])
  expect(mark('2026-11-25')).toBe('open')
  expect(mark('2026-11-27')).toBe('closed')
  expect(mark('2026-02-22')).toBe('holiday')
  expect(mark('2026-02-23')).toBe('hours')
  expect(mark('2026-03-14')).toBe('holiday')
  expect(mark('2026-05-24')).toBe('proposed')
})
