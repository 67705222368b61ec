const epoch = Temporal.PlainDate.from('1970-01-01')
const dayMs = 86_400_000
const minuteMs = 60_000

/** Asking a time zone costs microseconds, as does writing a date, and every registration asks the same few weeks. */
const starts = new Map<string, Map<number, number>>()
const dates = new Map<number, string>()
const mostDaysKept = 20_000

/** The date `YYYY-MM-DD` of a local day, which is numbered in days since 1970-01-01. */
export function dateText(day: number): string {
  const known = dates.get(day)
  if (known !== undefined) return known
  if (dates.size >= mostDaysKept) dates.clear()
  const text = epoch.add({ days: day }).toString()
  dates.set(day, text)
  return text
}

/** The first moment (milliseconds since 1970 UTC) of a local day. */
export function startOfDay(zone: string, day: number): number {
  const known = starts.get(zone) ?? new Map<number, number>()
  const start = known.get(day)
  if (start !== undefined) return start
  if (known.size >= mostDaysKept) known.clear()
  const found = epoch.add({ days: day }).toZonedDateTime(zone).epochMilliseconds
  starts.set(zone, known.set(day, found))
  return found
}

/** The local day in which a moment lies. */
export function dayOf(zone: string, moment: number): number {
  let day = Math.floor(moment / dayMs)
  while (startOfDay(zone, day) > moment) day--
  while (startOfDay(zone, day + 1) <= moment) day++
  return day
}

/**
 * The first moment of a local day at which its wall clock stands at or past `minutes` after
 * midnight: a time that the clock skips is the moment of the skip, one that it shows twice is the
 * first. So adjoining intervals stay adjoining on every day of every zone.
 */
export function momentAt(zone: string, day: number, minutes: number): number {
  const start = startOfDay(zone, day)
  if (startOfDay(zone, day + 1) - start === dayMs) return start + minutes * minuteMs
  const wall = epoch.add({ days: day }).toPlainDateTime().add({ minutes })
  const shown = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (shown.toPlainDateTime().equals(wall)) return shown.epochMilliseconds
  return shown.getTimeZoneTransition('next')?.epochMilliseconds ?? shown.epochMilliseconds
}

/** What the wall clock shows (`HH:MM`) at a moment of that local day; its end is `24:00`. */
export function timeText(zone: string, day: number, moment: number): string {
  const start = startOfDay(zone, day)
  const next = startOfDay(zone, day + 1)
  if (moment === next) return '24:00'
  if (next - start === dayMs) return clockText(Math.floor((moment - start) / minuteMs))
  const clock = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone)
  return clockText(clock.hour * 60 + clock.minute)
}

function clockText(minutes: number): string {
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0')
  return `${hour}:${String(minutes % 60).padStart(2, '0')}`
}
