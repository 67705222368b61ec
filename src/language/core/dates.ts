import { epochMilliseconds, type Instant } from './instant.ts'
import type { Language } from './language.ts'

/** Gregorian, or Hijri by the Umm al-Qura table. Hijri is shown, never computed with. */
export type Calendar = 'gregory' | 'islamic-umalqura'

/** How a reader wants dates: in one calendar, or the Gregorian day with the Hijri one beside it. */
export const dateChoices = ['gregorian', 'hijri', 'both'] as const
export type DateChoice = (typeof dateChoices)[number]

/** The day, and the minute when asked for. */
type Detail = 'day' | 'minute'

export interface DateStyle {
  calendar?: Calendar
  /** IANA name of the time zone in which the reader lives. */
  zone?: string
}

const region = { ar: 'ar-SA', en: 'en-GB' } as const satisfies Record<Language, string>

/** Making a formatter takes over a hundred times longer than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, calendar: Calendar, zone: string, detail: Detail) {
  const key = `${language} ${calendar} ${zone} ${detail}`
  const known = formatters.get(key)
  if (known) return known
  // Calendar and digits are always named: what ar-SA means without them changed between ICU versions.
  const made = new Intl.DateTimeFormat(`${region[language]}-u-ca-${calendar}-nu-latn`, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    ...(detail === 'minute' && { hour: 'numeric', minute: '2-digit' }),
    timeZone: zone,
  })
  formatters.set(key, made)
  return made
}

/**
 * The day of a moment as people write it: `25 نوفمبر 2026`, `15 Jumada II 1448 AH`. Throws a RangeError for a
 * zone that does not exist.
 */
export function formatDate(
  moment: Instant,
  language: Language,
  { calendar = 'gregory', zone = 'Asia/Riyadh' }: DateStyle = {},
): string {
  return formatter(language, calendar, zone, 'day').format(epochMilliseconds(moment))
}

/** Day and time: `25 نوفمبر 2026 في 2:30 م`, `25 November 2026 at 14:30`. */
export function formatMoment(
  moment: Instant,
  language: Language,
  { calendar = 'gregory', zone = 'Asia/Riyadh' }: DateStyle = {},
): string {
  return formatter(language, calendar, zone, 'minute').format(epochMilliseconds(moment))
}

/** The day in both calendars, Gregorian first: `25 نوفمبر 2026 (15 جمادى الآخرة 1448 هـ)`. */
export function formatBoth(
  moment: Instant,
  language: Language,
  { zone = 'Asia/Riyadh' }: Omit<DateStyle, 'calendar'> = {},
): string {
  const hijri = formatDate(moment, language, { calendar: 'islamic-umalqura', zone })
  return `${formatDate(moment, language, { zone })} (${hijri})`
}
