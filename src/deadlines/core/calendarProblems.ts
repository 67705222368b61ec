import type { Interval, Special, WorkingCalendar } from './calendar.ts'
import { weekdays } from './calendar.ts'

export type ProblemCode =
  | 'unknown-zone'
  | 'no-period'
  | 'same-valid-from'
  | 'not-a-date'
  /** A year between 1300 and 1500: most likely typed in Hijri. */
  | 'hijri-date'
  | 'dates-reversed'
  /** More than a year in one piece. */
  | 'too-long'
  | 'not-a-time'
  | 'times-reversed'
  | 'overlap'
  | 'no-hours'
  | 'no-name'
  | 'no-working-day'
  /** Days of these dates and this name are in the calendar already. */
  | 'already-there'
  /** Changed or removed by somebody else meanwhile. */
  | 'no-such-days'

/** What is wrong, and where in the calendar, e.g. `periods.0.week.sun.1`. */
export type Problem = { readonly code: ProblemCode; readonly path: string }

/** Everything that keeps a calendar from being used; empty when it is sound. */
export function calendarProblems(calendar: WorkingCalendar): Problem[] {
  return [
    ...(zoneKnown(calendar.zone) ? [] : [{ code: 'unknown-zone', path: 'zone' } as const]),
    ...periodProblems(calendar),
    ...calendar.special.flatMap((special, at) => specialProblems(special, `special.${at}`)),
    ...(worksAtAll(calendar) ? [] : [{ code: 'no-working-day', path: 'periods' } as const]),
  ]
}

function periodProblems({ periods }: WorkingCalendar): Problem[] {
  if (periods.length === 0) return [{ code: 'no-period', path: 'periods' }]
  return periods.flatMap(({ validFrom, week }, at) => {
    const path = `periods.${at}`
    const repeated = periods.findIndex((period) => period.validFrom === validFrom) < at
    return [
      ...dateProblems(validFrom, `${path}.validFrom`),
      ...(repeated ? [{ code: 'same-valid-from', path: `${path}.validFrom` } as const] : []),
      ...weekdays.flatMap((day) => intervalProblems(week[day], `${path}.week.${day}`)),
    ]
  })
}

function specialProblems({ from, to, name, hours }: Special, path: string): Problem[] {
  const problems = [...dateProblems(from, `${path}.from`), ...dateProblems(to, `${path}.to`)]
  if (problems.length === 0 && to < from) problems.push({ code: 'dates-reversed', path })
  else if (problems.length === 0 && isOverAYear(from, to))
    problems.push({ code: 'too-long', path: `${path}.to` })
  if (name.ar.trim() === '' || name.en.trim() === '') problems.push({ code: 'no-name', path: `${path}.name` })
  if (hours === 'off') return problems
  if (hours.length === 0) problems.push({ code: 'no-hours', path: `${path}.hours` })
  return [...problems, ...intervalProblems(hours, `${path}.hours`)]
}

function intervalProblems(intervals: readonly Interval[], path: string): Problem[] {
  return intervals.flatMap(({ from, to }, at): Problem[] => {
    const here = `${path}.${at}`
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(from) || !/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(to))
      return [{ code: 'not-a-time', path: here }]
    if (from >= to) return [{ code: 'times-reversed', path: here }]
    const clash = intervals.slice(0, at).some((other) => other.from < to && from < other.to)
    return clash ? [{ code: 'overlap', path: here }] : []
  })
}

function dateProblems(text: string, path: string): Problem[] {
  const year = /^(\d{4})-\d{2}-\d{2}$/.exec(text)?.[1] ?? '0'
  if (year >= '1300' && year <= '1500') return [{ code: 'hijri-date', path }]
  return year >= '1900' && year <= '2200' && dateExists(text) ? [] : [{ code: 'not-a-date', path }]
}

function dateExists(text: string): boolean {
  return succeeds(() => Temporal.PlainDate.from(text))
}

function zoneKnown(zone: string): boolean {
  return succeeds(() => Temporal.PlainDate.from('2000-01-01').toZonedDateTime(zone))
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}

function isOverAYear(from: string, to: string): boolean {
  return Temporal.PlainDate.from(from).until(to).days > 366
}

/** The week that runs on for ever must have a working day: one that closed earlier does not help. */
function worksAtAll({ periods, special }: WorkingCalendar): boolean {
  const last = periods.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).at(-1)
  const inWeek = last !== undefined && weekdays.some((day) => last.week[day].length > 0)
  return inWeek || special.some(({ hours, weekdaysOnly }) => hours !== 'off' && !weekdaysOnly)
}
