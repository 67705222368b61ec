import { describe, expect, test } from 'vitest'
import { seedCalendars } from '../../deadlines/core/seeds.ts'
import { instant } from '../../language/core/instant.ts'
import { medianWorkingDays, total } from './scorecard.ts'

const calendar = seedCalendars.ministry
/** Sunday 1 to Sunday 8 November 2026; Friday and Saturday are days off. */
const on = (day: number) => instant(`2026-11-${String(day).padStart(2, '0')}T08:00:00Z`)
const answer = (from: number, to: number) => ({ givenAt: on(from), endedAt: on(to) })

describe('the time to answer', () => {
  test('is the middle one, in working days of the body', () => {
    expect(medianWorkingDays(calendar, [answer(1, 2), answer(1, 4), answer(5, 8)])).toBe(1)
    expect(medianWorkingDays(calendar, [answer(5, 8), answer(1, 5)])).toBe(1)
    expect(medianWorkingDays(calendar, [answer(1, 1)])).toBe(0)
    expect(medianWorkingDays(calendar, [answer(1, 8)])).toBe(5)
  })

  test('does not depend on the order in which answers come', () => {
    const answers = [answer(1, 8), answer(1, 2), answer(3, 5)]
    expect(medianWorkingDays(calendar, answers)).toBe(medianWorkingDays(calendar, answers.toReversed()))
  })

  test('is nothing where there is no answer', () => {
    expect(medianWorkingDays(calendar, [])).toBeNull()
  })
})

test('all kinds together are the sum of each', () => {
  const one = { given: 3, answered: 2, inTime: 1, returned: 1, open: 0, late: 0 }
  const kinds = [
    { kind: 'complaint', ...one },
    { kind: 'inquiry', ...one, late: 4 },
  ] as const
  expect(total(kinds)).toEqual({ given: 6, answered: 4, inTime: 2, returned: 2, open: 0, late: 4 })
  expect(total([])).toEqual({ given: 0, answered: 0, inTime: 0, returned: 0, open: 0, late: 0 })
})
