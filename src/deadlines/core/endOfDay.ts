import { fromTemporal, type Instant, toTemporal } from '../../language/core/instant.ts'
import { dayOf, startOfDay } from './localDay.ts'

/** The moment at which the local day of `zone` around `at` is over: the first of the next. */
export function endOfDay(zone: string, at: Instant): Instant {
  const next = dayOf(zone, toTemporal(at).epochMilliseconds) + 1
  return fromTemporal(Temporal.Instant.fromEpochMilliseconds(startOfDay(zone, next)))
}
