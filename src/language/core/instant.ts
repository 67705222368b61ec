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
  const field = (from: number, to: number): number => Number(moment.slice(from, to))
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
