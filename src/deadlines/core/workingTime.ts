import type { Instant } from '../../language/core/instant.ts'
import {
  epochMilliseconds,
  fromEpochMilliseconds,
  fromTemporal,
  toTemporal,
} from '../../language/core/instant.ts'
import type { WorkingCalendar } from './calendar.ts'
import type { Limit } from './limit.ts'
import {
  backward,
  clockOfWorkingDays,
  forward,
  nthWorkingDayAfter,
  nthWorkingDayBefore,
  openHours,
  openingAfter,
  ranBetween,
} from './walk.ts'

/** The calendar has no working day within 400 days: nothing can fall due by it. */
export type NoWorkingDay = { readonly refused: 'no-working-day' }

const minuteMs = 60_000

/**
 * The moment `minutes` of working time after `at` (before it, when negative): the earliest such
 * moment forwards, the latest backwards, so that adding and subtracting return to a moment
 * within working hours. A limit that ends with the day ends at closing time, not at the next opening.
 */
export function addWorkingMinutes(
  calendar: WorkingCalendar,
  at: Instant,
  minutes: number,
): Instant | NoWorkingDay {
  const amount = Math.round(Math.abs(minutes) * minuteMs)
  if (amount === 0) return at
  const walk = minutes > 0 ? forward : backward
  return answer(walk(calendar, epochMilliseconds(at), amount, openHours))
}

/** Working time between two moments in minutes (exact to the millisecond, so perhaps a fraction); negative when `to` is before `from`. */
export function workingMinutesBetween(calendar: WorkingCalendar, from: Instant, to: Instant): number {
  if (to < from) return 0 - workingMinutesBetween(calendar, to, from)
  return ranBetween(calendar, epochMilliseconds(from), epochMilliseconds(to), openHours) / minuteMs
}

/**
 * The counting rule for limits in working days: closing time of the `count`-th working day
 * (1 and up) after the local day of `at`, whatever the hour of that day.
 */
export function endOfNthWorkingDay(
  calendar: WorkingCalendar,
  at: Instant,
  count: number,
): Instant | NoWorkingDay {
  return answer(nthWorkingDayAfter(calendar, epochMilliseconds(at), count)?.open.at(-1)?.to)
}

/** `hours` (above zero) by the clock, day and night, that stand still from midnight to midnight on days off. */
export function addHoursSkippingDaysOff(
  calendar: WorkingCalendar,
  at: Instant,
  hours: number,
): Instant | NoWorkingDay {
  return answer(
    forward(calendar, epochMilliseconds(at), Math.round(hours * 60 * minuteMs), clockOfWorkingDays),
  )
}

/** The same time of day, `days` later by the calendar of the zone, days off included. */
export function addCalendarDays(calendar: WorkingCalendar, at: Instant, days: number): Instant {
  return fromTemporal(toTemporal(at).toZonedDateTimeISO(calendar.zone).add({ days }).toInstant())
}

/**
 * The moment that lies `limit` before `at`, for what must be done ahead of a due moment: in working days closing time
 * of the n-th working day before the local day of `at`; in hours of either sort the latest moment from which so much
 * runs until `at`; in calendar days the same time of day.
 */
export function limitBefore(
  calendar: WorkingCalendar,
  { amount, unit }: Limit,
  at: Instant,
): Instant | NoWorkingDay {
  switch (unit) {
    case 'working-days':
      return answer(nthWorkingDayBefore(calendar, epochMilliseconds(at), amount)?.open.at(-1)?.to)
    case 'working-hours':
      return addWorkingMinutes(calendar, at, -amount * 60)
    case 'hours':
      return answer(
        backward(calendar, epochMilliseconds(at), Math.round(amount * 60 * minuteMs), clockOfWorkingDays),
      )
    case 'calendar-days':
      return addCalendarDays(calendar, at, -amount)
  }
}

/** `at` itself when it lies in open time (`closingToo`: or is closing time), else the first moment after it that does. */
export function nextOpening(
  calendar: WorkingCalendar,
  at: Instant,
  { closingToo = false } = {},
): Instant | NoWorkingDay {
  return answer(openingAfter(calendar, epochMilliseconds(at), closingToo))
}

function answer(moment: number | undefined): Instant | NoWorkingDay {
  if (moment === undefined) return { refused: 'no-working-day' }
  return fromEpochMilliseconds(moment)
}
