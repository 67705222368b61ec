import { dayOf, startOfDay } from '../../deadlines/core/localDay.ts'
import type { Instant } from '../../language/core/instant.ts'
import { fromTemporal, toTemporal } from '../../language/core/instant.ts'

/** From a moment, up to but not including another. */
export type Period = { readonly from: Instant; readonly to: Instant }

/** The last `days` local days of `zone`, today included, and as many before them. */
export function lastDays(
  zone: string,
  at: Instant,
  days: number,
): { readonly present: Period; readonly before: Period } {
  const today = dayOf(zone, toTemporal(at).epochMilliseconds)
  const start = (day: number) => fromTemporal(Temporal.Instant.fromEpochMilliseconds(startOfDay(zone, day)))
  const [end, middle, begin] = [start(today + 1), start(today + 1 - days), start(today + 1 - 2 * days)]
  return { present: { from: middle, to: end }, before: { from: begin, to: middle } }
}

/**
 * A bound of a period as somebody writes it: a moment with its offset as it is; a date (`2026-03-31`) as the
 * beginning of that local day, or with `end` as its end, so that both days given belong to the period. Nothing where it is neither.
 */
export function readBound(text: string, zone: string, end: boolean): Instant | null {
  try {
    // A year of the Hijri calendar is no bound: it would be taken for the Middle Ages.
    if (/^1[345]\d\d-/.test(text)) return null
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return fromTemporal(Temporal.Instant.from(text))
    const date = Temporal.PlainDate.from(text).add({ days: end ? 1 : 0 })
    return fromTemporal(date.toZonedDateTime(zone).toInstant())
  } catch {
    return null
  }
}
