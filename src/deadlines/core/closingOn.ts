import { fromEpochMilliseconds, type Instant } from '../../language/core/instant.ts'
import type { WorkingCalendar } from './calendar.ts'
import { openDay } from './openTime.ts'

const epoch = Temporal.PlainDate.from('1970-01-01')

/** Closing time on a date (`YYYY-MM-DD`) of the calendar's own zone; nothing on a day off. Throws a RangeError on what is no date. */
export function closingOn(calendar: WorkingCalendar, date: string): Instant | null {
  const day = epoch.until(Temporal.PlainDate.from(date), { largestUnit: 'day' }).days
  const closes = openDay(calendar, day).open.at(-1)?.to
  return closes === undefined ? null : fromEpochMilliseconds(closes)
}
