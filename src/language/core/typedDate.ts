import { asciiDigits, plainText } from './digits.ts'

export type DateRefusal =
  | { readonly refused: 'not-a-date' }
  | {
      readonly refused: 'did-you-mean-hijri'
      /** The Gregorian day (`YYYY-MM-DD`) by the Umm al-Qura table; null where that month has no such day. */
      readonly gregorian: string | null
    }

type Parts = { readonly year: number; readonly month: number; readonly day: number }

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const dayFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/

/** Signs of the Hijri and of the Gregorian era that people write after a date. */
const hijriEra = /\s*(?:هـ|ه|AH)\.?$/i
const gregorianEra = /\s*(?:م|AD|CE)\.?$/i

/**
 * A day as people type it, as `YYYY-MM-DD` of the Gregorian calendar: year first or day first, with `-`, `/` or `.`,
 * in any digits, four-digit year (`2026-11-25`, `25/11/2026`, `٢٥/١١/٢٠٢٦`, `25/11/2026م`). Never month first. A year
 * between 1300 and 1500 is most likely Hijri: it is asked back with the Gregorian day and never taken as it is, since
 * sources disagree by a day.
 */
export function typedDate(text: string): { readonly date: string } | DateRefusal {
  const typed = asciiDigits(plainText(text)).replace(/\s*([-/.])\s*/g, '$1')
  const parts = partsOf(typed.replace(hijriEra, '').replace(gregorianEra, ''))
  if (!parts) return { refused: 'not-a-date' }
  if (couldBeHijri(parts)) return { refused: 'did-you-mean-hijri', gregorian: gregorianOf(parts) }
  const date = parts.year >= 1900 && !hijriEra.test(typed) ? dateOf(parts) : null
  return date === null ? { refused: 'not-a-date' } : { date }
}

function partsOf(text: string): Parts | undefined {
  const [, year, , month, day] = yearFirst.exec(text) ?? []
  if (year && month && day) return { year: Number(year), month: Number(month), day: Number(day) }
  const [, first, , second, last] = dayFirst.exec(text) ?? []
  if (first && second && last) return { year: Number(last), month: Number(second), day: Number(first) }
  return undefined
}

/** The Hijri years of everybody alive; a parser of Gregorian dates would take them for the Middle Ages. */
function couldBeHijri({ year, month, day }: Parts): boolean {
  return year >= 1300 && year <= 1500 && month >= 1 && month <= 12 && day >= 1 && day <= 30
}

function gregorianOf(hijri: Parts): string | null {
  return dateOf({ calendar: 'islamic-umalqura', ...hijri })
}

function dateOf(parts: Parts & { readonly calendar?: string }): string | null {
  try {
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).withCalendar('iso8601').toString()
  } catch {
    return null
  }
}
