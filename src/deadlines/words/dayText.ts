import { type Calendar, formatDate } from '../../language/core/dates.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'

/** A date (`YYYY-MM-DD`) as people write it, in either calendar. Works in browsers that have no Temporal. */
export function dayText(date: string, language: Language, calendar: Calendar = 'gregory'): string {
  return formatDate(`${date}T12:00:00.000Z` as Instant, language, { calendar, zone: 'UTC' })
}
