import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epochMilliseconds, fromEpochMilliseconds, instant } from '../../language/core/instant.ts'
import { units } from './limit.ts'
import { afterRunning, runningTime } from './runningTime.ts'
import { seedCalendars } from './seeds.ts'

const { ministry } = seedCalendars
const start = epochMilliseconds(instant('2026-02-01T00:00:00Z'))

test('what has run until the moment after so much of it is so much, in every unit and over holidays', () => {
  const moment = fc
    .integer({ min: 0, max: 90 * 1440 })
    .map((minutes) => fromEpochMilliseconds(start + minutes * 60_000))
  const amount = fc.integer({ min: 0, max: 20_000 }).map((minutes) => minutes * 60_000)
  fc.assert(
    fc.property(fc.constantFrom(...units), moment, amount, (unit, at, ran) => {
      const end = afterRunning(ministry, unit, at, ran)
      expect(typeof end === 'string' && runningTime(ministry, unit, at, end)).toBe(ran)
    }),
  )
})

test('a night is nothing of working time, all of it by the clock, and a weekend counts for calendar days alone', () => {
  const [evening, morning] = [instant('2026-11-05T14:30:00+03:00'), instant('2026-11-08T07:30:00+03:00')]
  const hours = units.map((unit) => runningTime(ministry, unit, evening, morning) / 3_600_000)
  expect(hours).toEqual([0, 0, 17, 65])
})
