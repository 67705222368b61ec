import { describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import type { Interval, WorkingCalendar } from './calendar.ts'
import type { Unit } from './limit.ts'
import { seedCalendars } from './seeds.ts'
import {
  addCalendarDays,
  addHoursSkippingDaysOff,
  addWorkingMinutes,
  endOfNthWorkingDay,
  limitBefore,
  nextOpening,
  workingMinutesBetween,
} from './workingTime.ts'

const { ministry, operator } = seedCalendars
const riyadh = (local: string) => instant(`${local}+03:00`)

function everyDay(zone: string, ...open: Interval[]): WorkingCalendar {
  const week = { sun: open, mon: open, tue: open, wed: open, thu: open, fri: open, sat: open }
  return { zone, periods: [{ validFrom: '2020-01-01', week }], special: [] }
}

describe('working time', () => {
  test('runs on after a weekend and ends at closing time, not at the next opening', () => {
    expect(addWorkingMinutes(ministry, riyadh('2026-11-05T14:00'), 90)).toBe(riyadh('2026-11-08T08:30'))
    expect(addWorkingMinutes(ministry, riyadh('2026-11-05T14:00'), 30)).toBe(riyadh('2026-11-05T14:30'))
    expect(addWorkingMinutes(ministry, riyadh('2026-11-06T10:00'), 1)).toBe(riyadh('2026-11-08T07:31'))
  })

  test('is shorter in Ramadan and long again after it', () => {
    expect(workingMinutesBetween(operator, riyadh('2026-02-16T00:00'), riyadh('2026-02-20T00:00'))).toBe(
      2 * 540 + 2 * 360,
    )
    expect(addWorkingMinutes(operator, riyadh('2026-02-17T16:30'), 60)).toBe(riyadh('2026-02-18T10:30'))
  })

  test('lost to a pause over a weekend is given back exactly', () => {
    const due = riyadh('2026-11-10T14:30')
    const paused = workingMinutesBetween(ministry, riyadh('2026-11-05T13:30'), riyadh('2026-11-08T08:30'))
    expect(paused).toBe(120)
    expect(addWorkingMinutes(ministry, due, paused)).toBe(riyadh('2026-11-11T09:30'))
  })

  test('can be taken off and counts backwards as below zero', () => {
    expect(addWorkingMinutes(ministry, riyadh('2026-11-08T08:30'), -90)).toBe(riyadh('2026-11-05T14:00'))
    expect(workingMinutesBetween(ministry, riyadh('2026-11-08T08:30'), riyadh('2026-11-05T14:00'))).toBe(-90)
  })

  test('of none leaves the moment where it is, also outside working hours', () => {
    expect(addWorkingMinutes(ministry, riyadh('2026-11-06T10:00'), 0)).toBe(riyadh('2026-11-06T10:00'))
  })

  test('through a night shift is an hour shorter when the clock goes forward and an hour longer when it goes back', () => {
    const night = everyDay('America/New_York', { from: '00:00', to: '06:00' })
    const minutes = (from: string, to: string) => workingMinutesBetween(night, instant(from), instant(to))
    expect(minutes('2026-03-08T00:00-05:00', '2026-03-08T12:00-04:00')).toBe(300)
    expect(minutes('2026-11-01T00:00-04:00', '2026-11-01T12:00-05:00')).toBe(420)
  })
})

describe('a limit in working days', () => {
  test('does not count the day of registration, at whatever hour', () => {
    for (const hour of ['00:00', '10:00', '14:30', '23:59']) {
      expect(endOfNthWorkingDay(ministry, riyadh(`2026-11-08T${hour}`), 1)).toBe(riyadh('2026-11-09T14:30'))
    }
  })

  test('counts the first working day after a registration on a day off', () => {
    expect(endOfNthWorkingDay(ministry, riyadh('2026-11-06T10:00'), 1)).toBe(riyadh('2026-11-08T14:30'))
  })

  test('ends with the last interval of the day', () => {
    const split = everyDay('Asia/Riyadh', { from: '09:00', to: '12:00' }, { from: '16:00', to: '24:00' })
    expect(endOfNthWorkingDay(split, riyadh('2026-11-06T10:00'), 2)).toBe(riyadh('2026-11-09T00:00'))
  })
})

describe('24 hours by the clock', () => {
  test('run through the night but stand still on days off', () => {
    expect(addHoursSkippingDaysOff(ministry, riyadh('2026-11-03T20:00'), 24)).toBe(riyadh('2026-11-04T20:00'))
    expect(addHoursSkippingDaysOff(ministry, riyadh('2026-11-05T20:00'), 24)).toBe(riyadh('2026-11-08T20:00'))
    expect(addHoursSkippingDaysOff(ministry, riyadh('2026-11-06T20:00'), 24)).toBe(riyadh('2026-11-09T00:00'))
  })
})

describe('calendar days', () => {
  test('pass at the same time of day, holidays and changes of the clock or not', () => {
    expect(addCalendarDays(ministry, riyadh('2026-03-12T14:50'), 5)).toBe(riyadh('2026-03-17T14:50'))
    const newYork = everyDay('America/New_York')
    expect(addCalendarDays(newYork, instant('2026-03-05T14:50-05:00'), 5)).toBe(
      instant('2026-03-10T14:50-04:00'),
    )
  })
})

describe('ahead of a due moment', () => {
  const due = riyadh('2026-03-29T14:30')
  const ahead = (amount: number, unit: Unit) => limitBefore(ministry, { amount, unit }, due)

  test('a limit in working days is closing time of that working day before', () => {
    expect(ahead(1, 'working-days')).toBe(riyadh('2026-03-26T14:30'))
    expect(ahead(3, 'working-days')).toBe(riyadh('2026-03-12T15:00'))
    expect(limitBefore(ministry, { amount: 1, unit: 'working-days' }, riyadh('2026-03-28T10:00'))).toBe(
      riyadh('2026-03-26T14:30'),
    )
  })

  test('one in hours runs backwards by its own rule', () => {
    expect(ahead(4, 'working-hours')).toBe(riyadh('2026-03-29T10:30'))
    expect(ahead(8, 'working-hours')).toBe(riyadh('2026-03-26T13:30'))
    expect(ahead(24, 'hours')).toBe(riyadh('2026-03-26T14:30'))
    expect(ahead(2, 'calendar-days')).toBe(riyadh('2026-03-27T14:30'))
  })
})

describe('the next opening', () => {
  test.each([
    ['2026-11-05T14:29', '2026-11-05T14:29'],
    ['2026-11-05T14:30', '2026-11-08T07:30'],
    ['2026-11-06T10:00', '2026-11-08T07:30'],
    ['2026-11-08T03:00', '2026-11-08T07:30'],
    ['2026-11-08T07:30', '2026-11-08T07:30'],
    ['2026-03-12T16:00', '2026-03-25T07:30'],
  ])('at %s is %s', (at, opens) => {
    expect(nextOpening(ministry, riyadh(at))).toBe(riyadh(opens))
  })
})

describe('an amount that is none', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY])('is refused as a bug: %d', (amount) => {
    const at = riyadh('2026-03-12T14:50')
    expect(() => addWorkingMinutes(ministry, at, amount)).toThrow(RangeError)
    expect(() => endOfNthWorkingDay(ministry, at, amount)).toThrow(RangeError)
    expect(() => addHoursSkippingDaysOff(ministry, at, amount)).toThrow(RangeError)
    expect(() => addCalendarDays(ministry, at, amount)).toThrow(RangeError)
  })

  test('is refused where only more than nothing makes sense', () => {
    const at = riyadh('2026-03-12T14:50')
    expect(() => endOfNthWorkingDay(ministry, at, 0)).toThrow(RangeError)
    expect(() => addHoursSkippingDaysOff(ministry, at, -1)).toThrow(RangeError)
  })
})

describe('a calendar without a working day', () => {
  const never = everyDay('Asia/Riyadh')
  const at = riyadh('2026-03-12T14:50')

  test('is refused instead of searched for ever', () => {
    const refusal = { refused: 'no-working-day' }
    expect(addWorkingMinutes(never, at, 1)).toEqual(refusal)
    expect(addWorkingMinutes(never, at, -1)).toEqual(refusal)
    expect(endOfNthWorkingDay(never, at, 1)).toEqual(refusal)
    expect(addHoursSkippingDaysOff(never, at, 24)).toEqual(refusal)
    expect(nextOpening(never, at)).toEqual(refusal)
    expect(limitBefore(never, { amount: 1, unit: 'working-days' }, at)).toEqual(refusal)
    expect(limitBefore(never, { amount: 1, unit: 'hours' }, at)).toEqual(refusal)
    expect(workingMinutesBetween(never, at, riyadh('2027-03-12T14:50'))).toBe(0)
  })

  test('is told from a closure of a year', () => {
    const name = { ar: 'إغلاق', en: 'Closure' }
    const closure = { from: '2026-03-01', to: '2027-02-28', name, hours: 'off' as const }
    const year = { ...everyDay('Asia/Riyadh', { from: '08:00', to: '12:00' }), special: [closure] }
    expect(endOfNthWorkingDay(year, at, 1)).toBe(riyadh('2027-03-01T12:00'))
  })
})
