import type { Instant } from '../../language/core/instant.ts'
import { fromTemporal } from '../../language/core/instant.ts'
import type { Interval, WorkingCalendar } from './calendar.ts'
import { weekdays } from './calendar.ts'

/*
 * The oracle is a table that says of each minute of eight weeks of 2026 whether it is open. In
 * these weeks the clock skips two to three in New York and midnight to one in Cairo, and shows
 * half an hour twice on Lord Howe.
 */
export const begin = Temporal.Instant.from('2026-03-05T00:00:00Z').epochMilliseconds
export const length = 56 * 1440
/** Results near the ends of the table are left out: there it does not know the whole day. */
export const edge = 3 * 1440
export const zones = ['Asia/Riyadh', 'America/New_York', 'Africa/Cairo', 'Australia/Lord_Howe'] as const

export const momentOf = (ms: number): Instant => fromTemporal(Temporal.Instant.fromEpochMilliseconds(ms))
export const minuteOf = (minute: number) => momentOf(begin + minute * 60_000)

function readWallClock(zone: string) {
  const dates: string[] = []
  const shown: { date: number; time: string }[] = []
  for (let minute = 0; minute < length; minute++) {
    const [date = '', time = ''] = Temporal.Instant.fromEpochMilliseconds(begin + minute * 60_000)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString()
      .split('T')
    if (dates.at(-1) !== date) dates.push(date)
    shown.push({ date: dates.length - 1, time: time.slice(0, 5) })
  }
  return { dates, shown }
}
const wallClocks = new Map<string, ReturnType<typeof readWallClock>>(
  zones.map((zone) => [zone, readWallClock(zone)]),
)

function hoursByTheBook({ periods, special }: WorkingCalendar, date: string): readonly Interval[] {
  const starts = periods.map((period) => period.validFrom).toSorted()
  const since = starts.filter((start) => start <= date).at(-1) ?? starts[0]
  const weekday = weekdays[Temporal.PlainDate.from(date).dayOfWeek % 7] ?? 'sun'
  const usual = periods.find((period) => period.validFrom === since)?.week[weekday] ?? []
  return special.reduce((hours, rule) => {
    if (rule.from > date || rule.to < date || (rule.weekdaysOnly && hours.length === 0)) return hours
    return rule.hours === 'off' ? [] : rule.hours
  }, usual)
}

/** Marked minutes in order, and how many of them lie before each minute. */
function counted(isMarked: (minute: number) => boolean) {
  const marked: number[] = []
  const before = new Uint32Array(length)
  for (let minute = 0; minute < length; minute++) {
    before[minute] = marked.length
    if (isMarked(minute)) marked.push(minute)
  }
  const minute = (at: number, ahead: number) => marked[(before[at] ?? 0) + ahead]
  return { count: (at: number) => before[at] ?? 0, minute }
}

export function openMinutes(calendar: WorkingCalendar) {
  const { dates, shown } = wallClocks.get(calendar.zone) ?? readWallClock(calendar.zone)
  const hours = dates.map((date) =>
    hoursByTheBook(calendar, date).map((hours) => ({ ...hours, begun: false, over: false })),
  )
  const closing: (number | undefined)[] = dates.map(() => undefined)
  const open = shown.map(({ date, time }, minute) => {
    let isOpen = false
    for (const interval of hours[date] ?? []) {
      interval.begun ||= time >= interval.from
      interval.over ||= time >= interval.to
      isOpen ||= interval.begun && !interval.over
    }
    if (isOpen) closing[date] = minute + 1
    return isOpen
  })
  const dateOf = (minute: number) => shown[minute]?.date ?? 0
  return {
    working: counted((minute) => open[minute] === true),
    running: counted((minute) => closing[dateOf(minute)] !== undefined),
    closingAfter: (at: number, count: number) =>
      closing.slice(dateOf(at) + 1).filter((minute) => minute !== undefined)[count - 1],
    closingBefore: (at: number, count: number) =>
      closing
        .slice(0, dateOf(at))
        .filter((minute) => minute !== undefined)
        .at(-count),
  }
}
