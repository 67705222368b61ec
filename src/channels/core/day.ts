import { formatBoth, formatDate, formatMoment } from '../../language/core/dates.ts'
import { type Instant, toTemporal } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'

const zone = 'Asia/Riyadh'
const weekdays = {
  ar: new Intl.DateTimeFormat('ar-SA-u-ca-gregory-nu-latn', { weekday: 'long', timeZone: zone }),
  en: new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', { weekday: 'long', timeZone: zone }),
} as const
const shortDays = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: zone,
})

/** A day as a letter names it, Riyadh time: `الأحد 29 مارس 2026 (10 شوال 1447 هـ)`. */
export function letterDay(moment: Instant, language: Language): string {
  const weekday = weekdays[language].format(toTemporal(moment).epochMilliseconds)
  return `${weekday} ${formatBoth(moment, language, { zone })}`
}

/** A moment as a letter names it, Riyadh time: `الأحد 29 مارس 2026 في 2:30 م`. */
export function letterMoment(moment: Instant, language: Language): string {
  const weekday = weekdays[language].format(toTemporal(moment).epochMilliseconds)
  return `${weekday} ${formatMoment(moment, language, { zone })}`
}

/** A day in as few letters as a text message can spare: `29 مارس 2026`, `29 Mar 2026`. */
export function shortDay(moment: Instant, language: Language): string {
  if (language === 'ar') return formatDate(moment, 'ar', { zone })
  return shortDays.format(toTemporal(moment).epochMilliseconds)
}
