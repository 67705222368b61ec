import type { Instant } from '../../language/core/instant.ts'
import { epochMilliseconds } from '../../language/core/instant.ts'
import type { WorkingCalendar } from './calendar.ts'
import { dayOf } from './localDay.ts'
import { openDay } from './openTime.ts'
import { workingMinutesBetween } from './workingTime.ts'

/** Working time to a due moment, or past it: whole days of that calendar, under a day whole hours, under an hour whole minutes. */
export type Remaining = {
  readonly late: boolean
  readonly unit: 'minutes' | 'hours' | 'days'
  /** 0 only in minutes: less than a minute of working time lies between. */
  readonly count: number
}

/** Under which of the words `remaining` that stands: minutes that are none are said without a number. */
export function remainingKey({ late, unit, count }: Remaining) {
  return `${late ? 'late' : 'left'}_${count === 0 ? 'nothing' : unit}` as const
}

/** How far `due` is from `now` in the calendar's working time. At the due moment itself nothing is late yet. */
export function remaining(calendar: WorkingCalendar, now: Instant, due: Instant): Remaining {
  const late = now > due
  const [from, to] = late ? [due, now] : [now, due]
  const minutes = workingMinutesBetween(calendar, from, to)
  const days = wholeDays(calendar, from, to, minutes)
  if (days > 0) return { late, unit: 'days', count: days }
  if (minutes >= 60) return { late, unit: 'hours', count: Math.floor(minutes / 60) }
  return { late, unit: 'minutes', count: Math.floor(minutes) }
}

/**
 * Working days that lie between two moments from opening to closing; where none does, one still
 * passes when the time between is as long as the day it begins in. Counted so, the number never
 * rises while time passes, though days differ in length.
 */
function wholeDays(calendar: WorkingCalendar, from: Instant, to: Instant, minutes: number): number {
  const [start, end] = [epochMilliseconds(from), epochMilliseconds(to)]
  const first = dayOf(calendar.zone, start)
  const last = dayOf(calendar.zone, end)
  let days = 0
  for (let number = first; number <= last; number++) {
    const { open } = openDay(calendar, number)
    const [opens, closes] = [open[0]?.from, open.at(-1)?.to]
    if (opens !== undefined && closes !== undefined && opens >= start && closes <= end) days++
  }
  const firstDay = openDay(calendar, first).openMs
  return days === 0 && firstDay > 0 && minutes * 60_000 >= firstDay ? 1 : days
}
