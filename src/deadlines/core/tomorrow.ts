import { epochMilliseconds, type Instant } from '../../language/core/instant.ts'
import { dateText, dayOf } from './localDay.ts'

/**
 * The date (`YYYY-MM-DD`) after that of a moment in `zone`: the first from which a limit or a ladder may be set. Cases
 * registered since an earlier one have made their promises by what was in force then.
 */
export function tomorrow(zone: string, now: Instant): string {
  return dateText(dayOf(zone, epochMilliseconds(now)) + 1)
}
