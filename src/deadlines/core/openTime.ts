import type { Interval, Period, Special, WorkingCalendar } from './calendar.ts'
import { weekdays } from './calendar.ts'
import { dateText, momentAt, startOfDay } from './localDay.ts'

/** From a moment up to another, milliseconds since 1970 UTC. */
export type Span = { readonly from: number; readonly to: number }

/** One local day of one calendar, ready for arithmetic. */
export type Day = {
  readonly date: string
  /** The day by the clock, midnight to midnight. */
  readonly whole: Span
  /** Its open time in order; empty on a day off. */
  readonly open: readonly Span[]
  readonly openMs: number
  /** What replaced the week's own rule on this day. */
  readonly special: Special | undefined
}

type Rules = { readonly periods: readonly Period[]; readonly days: Map<number, Day> }

/** By the calendar object: days are made once for as long as its owner keeps it. */
const remembered = new WeakMap<WorkingCalendar, Rules>()
const mostDaysKept = 20_000

/** The open hours of a date (`YYYY-MM-DD`) by the calendar's wall clock, in order; empty on a day off. */
export function intervalsOf(calendar: WorkingCalendar, date: string): readonly Interval[] {
  return hoursOf(calendar, date).hours
}

/** A local day (days since 1970-01-01) of the calendar. */
export function openDay(calendar: WorkingCalendar, day: number): Day {
  const rules = rulesOf(calendar)
  const known = rules.days.get(day)
  if (known) return known
  if (rules.days.size >= mostDaysKept) rules.days.clear()
  const made = makeDay(calendar, day)
  rules.days.set(day, made)
  return made
}

function makeDay(calendar: WorkingCalendar, day: number): Day {
  const { zone } = calendar
  const date = dateText(day)
  const { hours, special } = hoursOf(calendar, date)
  const open = hours
    .map(({ from, to }) => ({
      from: momentAt(zone, day, minutesOf(from)),
      to: momentAt(zone, day, minutesOf(to)),
    }))
    .filter((span) => span.from < span.to)
  const openMs = open.reduce((sum, span) => sum + span.to - span.from, 0)
  const whole = { from: startOfDay(zone, day), to: startOfDay(zone, day + 1) }
  return { date, whole, open, openMs, special }
}

function hoursOf(calendar: WorkingCalendar, date: string): Pick<Day, 'special'> & { hours: Interval[] } {
  const { periods } = rulesOf(calendar)
  const period = periods.findLast(({ validFrom }) => validFrom <= date) ?? periods[0]
  const weekday = weekdays[Temporal.PlainDate.from(date).dayOfWeek % 7]
  let hours: readonly Interval[] = period && weekday ? period.week[weekday] : []
  let special: Special | undefined
  for (const rule of calendar.special) {
    if (date < rule.from || date > rule.to || (rule.weekdaysOnly && hours.length === 0)) continue
    hours = rule.hours === 'off' ? [] : rule.hours
    special = rule
  }
  return { hours: hours.toSorted((a, b) => minutesOf(a.from) - minutesOf(b.from)), special }
}

function rulesOf(calendar: WorkingCalendar): Rules {
  const known = remembered.get(calendar)
  if (known) return known
  const periods = calendar.periods.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const rules = { periods, days: new Map<number, Day>() }
  remembered.set(calendar, rules)
  return rules
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
