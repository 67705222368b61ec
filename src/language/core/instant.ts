/**
 * A moment as it is kept everywhere: UTC, ISO 8601, always with milliseconds and `Z`
 * (`2026-03-12T11:50:00.000Z`), so that it survives JSON and sorts as text.
 */
export type Instant = string & { readonly __brand: 'Instant' }

/** Reads any ISO 8601 text with an offset. Throws a RangeError when it is not one: a missing offset is a bug, never guessed. */
export function instant(text: string): Instant {
  return fromTemporal(Temporal.Instant.from(text))
}

/** The kept form of a Temporal instant, cut to milliseconds. */
export function fromTemporal(moment: Temporal.Instant): Instant {
  return moment.toString({ smallestUnit: 'millisecond' }) as Instant
}

/** For calendar arithmetic. */
export function toTemporal(moment: Instant): Temporal.Instant {
  return Temporal.Instant.from(moment)
}

/**
 * Milliseconds since 1970 of a moment in its kept form, by arithmetic alone: pages show moments also in browsers that
 * have no Temporal. Leap seconds do not exist in it (POSIX time).
 */
export function epochMilliseconds(moment: Instant): number {
  const field = (from: number, to: number): number => {
    let value = 0
    for (let i = from; i < to; i++) value = value * 10 + moment.charCodeAt(i) - 48
    return value
  }
  const days = daysSince1970(field(0, 4), field(5, 7), field(8, 10))
  const minutes = (days * 24 + field(11, 13)) * 60 + field(14, 16)
  return (minutes * 60 + field(17, 19)) * 1000 + field(20, 23)
}

/** Days of the proleptic Gregorian calendar; years begin in March here, so that the leap day is a year's last. */
function daysSince1970(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1
  const daysBefore = Math.floor((153 * ((month + 9) % 12) + 2) / 5)
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return years * 365 + leapDays + daysBefore + day - 719_469
}

/** The years of which a moment is written with four digits. */
const [firstMs, lastMs] = [-62_167_219_200_000, 253_402_300_799_999]
const dayMs = 86_400_000

/** The moment so many whole milliseconds after 1970 began; the way back from {@link epochMilliseconds}, as cheap as it. */
export function fromEpochMilliseconds(milliseconds: number): Instant {
  if (!(milliseconds >= firstMs && milliseconds <= lastMs))
    return fromTemporal(Temporal.Instant.fromEpochMilliseconds(milliseconds))
  const day = Math.floor(milliseconds / dayMs)
  const time = milliseconds - day * dayMs
  const [hours, minutes] = [Math.floor(time / 3_600_000), Math.floor(time / 60_000) % 60]
  const seconds = `${digits(Math.floor(time / 1000) % 60, 2)}.${digits(time % 1000, 3)}`
  return `${dateOf(day)}T${digits(hours, 2)}:${digits(minutes, 2)}:${seconds}Z` as Instant
}

/** The date of a day counted from 1970-01-01, by the same March years as {@link daysSince1970}. */
function dateOf(day: number): string {
  const since = day + 719_468
  const era = Math.floor(since / 146_097)
  const inEra = since - era * 146_097
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100))
  const march = Math.floor((5 * inYear + 2) / 153)
  const [month, dayOfMonth] = [(march + 2) % 12, inYear - Math.floor((153 * march + 2) / 5) + 1]
  const year = era * 400 + yearInEra + (march >= 10 ? 1 : 0)
  return `${digits(year, 4)}-${digits(month + 1, 2)}-${digits(dayOfMonth, 2)}`
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, '0')
}
