import type { WorkingCalendar } from './calendar.ts'
import { dayOf } from './localDay.ts'
import type { Day, Span } from './openTime.ts'
import { openDay } from './openTime.ts'

/** So many days off in a row are a calendar without a working day, not a long holiday. */
const mostDaysOff = 400
/** A hundred years in milliseconds. */
const longest = 36_525 * 86_400_000

/** Which part of a day runs: its open hours, or the clock round on any day that is not off. */
export type Running = (day: Day) => readonly Span[]
export const openHours: Running = (day) => day.open
export const clockOfWorkingDays: Running = (day) => (day.open.length > 0 ? [day.whole] : [])

/** The earliest moment by which `amount` milliseconds (above zero) have run since `at`; undefined without a working day. */
export function forward(
  calendar: WorkingCalendar,
  at: number,
  amount: number,
  running: Running,
): number | undefined {
  let left = sound(amount)
  let off = 0
  for (let number = dayOf(calendar.zone, at); off <= mostDaysOff; number++) {
    const spans = running(openDay(calendar, number))
    for (const span of spans) {
      const from = Math.max(span.from, at)
      const there = Math.max(0, span.to - from)
      if (left <= there) return from + left
      left -= there
    }
    off = spans.length > 0 ? 0 : off + 1
  }
  return undefined
}

/** The latest moment since which `amount` milliseconds (above zero) have run by `at`; undefined without a working day. */
export function backward(
  calendar: WorkingCalendar,
  at: number,
  amount: number,
  running: Running,
): number | undefined {
  let left = sound(amount)
  let off = 0
  for (let number = dayOf(calendar.zone, at); off <= mostDaysOff; number--) {
    const spans = running(openDay(calendar, number))
    for (const span of spans.toReversed()) {
      const to = Math.min(span.to, at)
      const there = Math.max(0, to - span.from)
      if (left <= there) return to - left
      left -= there
    }
    off = spans.length > 0 ? 0 : off + 1
  }
  return undefined
}

/** The `count`-th day (1 and up) with open hours after the local day of `at`; undefined without a working day. */
export function nthWorkingDayAfter(calendar: WorkingCalendar, at: number, count: number): Day | undefined {
  return nthWorkingDay(calendar, at, count, 1)
}

/** The `count`-th day (1 and up) with open hours before the local day of `at`; undefined without a working day. */
export function nthWorkingDayBefore(calendar: WorkingCalendar, at: number, count: number): Day | undefined {
  return nthWorkingDay(calendar, at, count, -1)
}

function nthWorkingDay(calendar: WorkingCalendar, at: number, count: number, step: 1 | -1): Day | undefined {
  let left = sound(count)
  let off = 0
  for (let number = dayOf(calendar.zone, at) + step; off <= mostDaysOff; number += step) {
    const day = openDay(calendar, number)
    off = day.open.length > 0 ? 0 : off + 1
    if (off > 0) continue
    left--
    if (left <= 0) return day
  }
  return undefined
}

/** The first open moment (`closingToo`: or closing time) that is not before `at`; undefined without a working day. */
export function openingAfter(calendar: WorkingCalendar, at: number, closingToo: boolean): number | undefined {
  const first = dayOf(calendar.zone, at)
  for (let number = first; number <= first + mostDaysOff; number++) {
    const span = openDay(calendar, number).open.find(({ to }) => to > at || (closingToo && to === at))
    if (span) return Math.max(span.from, at)
  }
  return undefined
}

/** No search for an amount that never runs out: that is a bug of the caller. */
function sound(amount: number): number {
  if (amount > 0 && amount <= longest) return amount
  throw new RangeError(`No amount of time: ${amount}`)
}

/** Milliseconds that run between two moments in order. */
export function ranBetween(calendar: WorkingCalendar, from: number, to: number, running: Running): number {
  const last = dayOf(calendar.zone, to)
  let sum = 0
  for (let number = dayOf(calendar.zone, from); number <= last; number++)
    sum += within(running(openDay(calendar, number)), from, to)
  return sum
}

/** Milliseconds of a day's spans that lie between two moments. */
export function within(spans: readonly Span[], from: number, to: number): number {
  let sum = 0
  for (const span of spans) sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from))
  return sum
}
