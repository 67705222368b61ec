import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { epochMilliseconds, type Instant } from '../../language/core/instant.ts'
import type { Interval, Special, Week, WorkingCalendar } from './calendar.ts'
import { calendarProblems } from './calendarProblems.ts'
import type { Limit, Unit } from './limit.ts'
import { units } from './limit.ts'
import { dayOf, startOfDay } from './localDay.ts'
import { openDay } from './openTime.ts'
import { remaining } from './remaining.ts'
import { begin, edge, length, minuteOf, momentOf, openMinutes, zones } from './testing.ts'
import { dueAt } from './timetable.ts'
import {
  addHoursSkippingDaysOff,
  addWorkingMinutes,
  endOfNthWorkingDay,
  limitBefore,
  nextOpening,
  workingMinutesBetween,
} from './workingTime.ts'

/** What closes at midnight closes at the first moment of the next day, and is counted from that day. */
function isMidnight(zone: string, moment: Instant): boolean {
  const at = epochMilliseconds(moment)
  return startOfDay(zone, dayOf(zone, at)) === at
}

const clockText = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
const anyTime = fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 200 }))
const worked: fc.Arbitrary<Interval[]> = fc
  .uniqueArray(anyTime, { minLength: 2, maxLength: 7 })
  .map((ends) => ends.toSorted((a, b) => a - b).map(clockText))
  .map((ends) => ends.slice(1).map((to, at) => ({ from: ends[at] ?? to, to })))
  .chain((adjoining) => fc.shuffledSubarray(adjoining, { minLength: 1 }))
const weekday = fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: worked })
const week: fc.Arbitrary<Week> = fc.record({
  sun: weekday,
  mon: weekday,
  tue: weekday,
  wed: weekday,
  thu: weekday,
  fri: weekday,
  sat: weekday,
})
const date = fc
  .integer({ min: -10, max: 66 })
  .map((days) => Temporal.PlainDate.from('2026-03-05').add({ days }).toString())
const special: fc.Arbitrary<Special> = fc
  .record({
    ends: fc.tuple(date, date),
    hours: fc.oneof(fc.constant('off' as const), worked),
    weekdaysOnly: fc.boolean(),
  })
  .map(({ ends, ...rule }) => {
    const [from = '', to = ''] = ends.toSorted()
    return { from, to, name: { ar: 'اسم', en: 'Name' }, ...rule }
  })
const calendars: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    zone: fc.constantFrom(...zones),
    periods: fc.uniqueArray(fc.record({ validFrom: date, week }), {
      minLength: 1,
      maxLength: 3,
      selector: (period) => period.validFrom,
    }),
    special: fc.array(special, { maxLength: 4 }),
  })
  .filter((calendar) => calendarProblems(calendar).length === 0)

/** Park and Miller's generator: many small draws for one calendar, without a shrinker for each. */
function drawsFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** Thousands of calendars take a second or two alone, far more on a busy machine. */
const patient = { timeout: 120_000 }

describe('working time agrees with a table of open minutes', patient, () => {
  test('in more than 100,000 random cases', () => {
    let compared = 0
    const agree = (found: unknown, minute: number | undefined) => {
      if (minute === undefined || minute < edge || minute > length - edge) return
      compared++
      if (found !== minuteOf(minute)) expect(found).toBe(minuteOf(minute))
    }
    const inTable = (draw: (below: number) => number) => edge + draw(length - 2 * edge)
    const caseOf = (calendar: WorkingCalendar, seed: number) => {
      const { working, running, closingAfter, closingBefore } = openMinutes(calendar)
      const draw = drawsFrom(seed)
      for (let round = 0; round < 300; round++) {
        const [at, to, amount, few] = [inTable(draw), inTable(draw), 1 + draw(6_000), 1 + draw(15)]
        const [start, end] = [minuteOf(at), minuteOf(to)]
        const endOf = (minute: number | undefined) => (minute === undefined ? undefined : minute + 1)
        agree(addWorkingMinutes(calendar, start, amount), endOf(working.minute(at, amount - 1)))
        agree(addWorkingMinutes(calendar, start, -amount), working.minute(at, -amount))
        agree(addHoursSkippingDaysOff(calendar, start, few * 6), endOf(running.minute(at, few * 360 - 1)))
        agree(endOfNthWorkingDay(calendar, start, few), closingAfter(at, few))
        const before = (unit: Unit, amount: number) => limitBefore(calendar, { amount, unit }, start)
        agree(before('working-days', few), closingBefore(at, few))
        agree(before('working-hours', few), working.minute(at, -few * 60))
        agree(before('hours', few), running.minute(at, -few * 60))
        agree(nextOpening(calendar, start), working.minute(at, 0))
        const between = workingMinutesBetween(calendar, start, end)
        if (between !== working.count(to) - working.count(at)) expect({ start, end, between }).toBeNull()
        compared++
      }
    }
    fc.assert(fc.property(calendars, fc.integer({ min: 1, max: 2_147_483_646 }), caseOf), { numRuns: 130 })
    expect(compared).toBeGreaterThan(100_000)
  })
})

const instants = fc.integer({ min: begin, max: begin + length * 60_000 }).map(momentOf)
const limits: fc.Arbitrary<Limit> = fc.record({
  amount: fc.integer({ min: 1, max: 30 }),
  unit: fc.constantFrom<Unit>(...units),
})
const inOrder = (one: Instant, other: Instant): [Instant, Instant] =>
  one < other ? [one, other] : [other, one]

describe('working time in any calendar', patient, () => {
  test('between a moment and itself moved is what it was moved by', () => {
    const moved = (calendar: WorkingCalendar, at: Instant, minutes: number) => {
      const there = addWorkingMinutes(calendar, at, minutes)
      fc.pre(typeof there === 'string')
      expect(workingMinutesBetween(calendar, at, there)).toBe(minutes)
    }
    fc.assert(fc.property(calendars, instants, fc.integer({ min: 1, max: 9_000 }), moved))
    fc.assert(fc.property(calendars, instants, fc.integer({ min: -9_000, max: -1 }), moved))
  })

  test('added and taken off again returns to a moment within working hours', () => {
    const share = fc.double({ min: 0, max: 0.999, noNaN: true })
    const amount = fc.integer({ min: 1, max: 9_000 })
    const returns = (calendar: WorkingCalendar, any: Instant, share: number, minutes: number) => {
      const day = dayOf(calendar.zone, Temporal.Instant.from(any).epochMilliseconds)
      const span = openDay(calendar, day).open[0]
      fc.pre(span !== undefined)
      const at = momentOf(Math.floor(span.from + share * (span.to - span.from)))
      const there = addWorkingMinutes(calendar, at, minutes)
      fc.pre(typeof there === 'string')
      expect(addWorkingMinutes(calendar, there, -minutes)).toBe(at)
    }
    fc.assert(fc.property(calendars, instants, share, amount, returns))
  })

  test('of two stretches is the sum, and never below zero', () => {
    const sum = (calendar: WorkingCalendar, a: Instant, b: Instant, c: Instant) => {
      const [ab, bc] = [workingMinutesBetween(calendar, a, b), workingMinutesBetween(calendar, b, c)]
      expect(workingMinutesBetween(calendar, a, c)).toBeCloseTo(ab + bc, 4)
      expect(ab + workingMinutesBetween(calendar, b, a)).toBe(0)
      if (a <= b) expect(ab).toBeGreaterThanOrEqual(0)
    }
    fc.assert(fc.property(calendars, instants, instants, instants, sum))
  })

  test('never makes a later case due earlier, nor anything before it began', () => {
    const monotone = (calendar: WorkingCalendar, limit: Limit, one: Instant, other: Instant) => {
      const [early, late] = inOrder(one, other)
      const [first, second] = [dueAt(calendar, limit, early), dueAt(calendar, limit, late)]
      fc.pre('due' in first && 'due' in second)
      expect(first.due <= second.due).toBe(true)
      expect(first.due > early).toBe(true)
    }
    fc.assert(fc.property(calendars, limits, instants, instants, monotone), { numRuns: 500 })
  })

  test('ahead of a later moment is never earlier, and always before it', () => {
    const monotone = (calendar: WorkingCalendar, limit: Limit, one: Instant, other: Instant) => {
      const [early, late] = inOrder(one, other)
      const [first, second] = [limitBefore(calendar, limit, early), limitBefore(calendar, limit, late)]
      fc.pre(typeof first === 'string' && typeof second === 'string')
      expect(first <= second).toBe(true)
      expect(second < late).toBe(true)
    }
    fc.assert(fc.property(calendars, limits, instants, instants, monotone), { numRuns: 500 })
  })

  test('ahead of the end of a limit leaves all of that limit, and no day more', () => {
    const returns = (calendar: WorkingCalendar, limit: Limit, at: Instant) => {
      const found = dueAt(calendar, limit, at)
      fc.pre('due' in found)
      const before = limitBefore(calendar, limit, found.due)
      fc.pre(typeof before === 'string')
      fc.pre(![found.due, before].some((moment) => isMidnight(calendar.zone, moment)))
      const again = dueAt(calendar, limit, before)
      expect('due' in again && again.due <= found.due).toBe(true)
    }
    fc.assert(fc.property(calendars, limits, instants, returns), { numRuns: 500 })
  })

  test('is the same for a calendar that went through JSON', () => {
    const same = (calendar: WorkingCalendar, limit: Limit, at: Instant) => {
      const copy = JSON.parse(JSON.stringify(calendar)) as WorkingCalendar
      expect(dueAt(copy, limit, at)).toEqual(dueAt(calendar, limit, at))
    }
    fc.assert(fc.property(calendars, limits, instants, same))
  })

  test('left never grows and time late never shrinks as the clock goes on', () => {
    const weights = { minutes: 1, hours: 60, days: 1e9 }
    const left = (calendar: WorkingCalendar, now: Instant, due: Instant) => {
      const { late, unit, count } = remaining(calendar, now, due)
      return (late ? -1 : 1) * count * weights[unit]
    }
    const falls = (calendar: WorkingCalendar, due: Instant, one: Instant, other: Instant) => {
      const [now, later] = inOrder(one, other)
      expect(left(calendar, later, due)).toBeLessThanOrEqual(left(calendar, now, due))
    }
    fc.assert(fc.property(calendars, instants, instants, instants, falls), { numRuns: 500 })
  })
})

describe('the steps to a due moment', patient, () => {
  test('follow each other without a gap, and what they count is the limit', () => {
    const complete = (calendar: WorkingCalendar, limit: Limit, at: Instant) => {
      fc.pre(limit.unit !== 'calendar-days')
      const found = dueAt(calendar, limit, at)
      fc.pre('due' in found)
      const days = found.steps.slice(1, -1).map((step) => {
        if (step.step === 'off') return [step.from, step.to] as const
        return 'date' in step ? ([step.date, step.date] as const) : (['', ''] as const)
      })
      const nextDay = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString()
      days.slice(1).forEach(([from], index) => {
        expect(from).toBe(nextDay(days[index]?.[1] ?? ''))
      })
      const [started, due] = [found.steps[0], found.steps.at(-1)]
      expect(started).toMatchObject({ step: 'started', date: days[0]?.[0] })
      expect(due).toMatchObject({ step: 'due', date: days.at(-1)?.[1] })
      const last = found.steps.at(-2)
      if (limit.unit === 'working-days') expect(last).toMatchObject({ number: limit.amount })
      else expect(last && 'total' in last ? last.total : 0).toBeCloseTo(limit.amount * 60, 4)
    }
    fc.assert(fc.property(calendars, limits, instants, complete), { numRuns: 500 })
  })
})
