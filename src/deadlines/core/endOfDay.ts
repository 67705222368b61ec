import { epochMilliseconds, fromEpochMilliseconds, type Instant } from '../../language/core/instant.ts'
import { dayOf, startOfDay } from './localDay.ts'

/** The moment at which the local day of `zone` around `at` is over: the first of the next. */
export function endOfDay(zone: string, at: Instant): Instant {
  const next = dayOf(zone, epochMilliseconds(at)) + 1
  return fromEpochMilliseconds(startOfDay(zone, next))
}
