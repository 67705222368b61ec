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
