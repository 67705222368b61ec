import { asciiDigits, plainText } from './digits.ts'

/** A day of the Gregorian calendar, without a zone. */
export interface PlainDay {
  year: number
  month: number
  day: number
}

export type DateRefusal = 'not-a-date' | 'did-you-mean-hijri'

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const dayFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/

/** Signs of the Hijri and of the Gregorian era that people write after a date. */
const hijriEra = /\s*(?:هـ|ه|AH)\.?$/i
const gregorianEra = /\s*(?:م|AD|CE)\.?$/i

function parts(text: string): PlainDay | undefined {
  const [, year, , month, day] = yearFirst.exec(text) ?? []
  if (year && month && day) return { year: Number(year), month: Number(month), day: Number(day) }
  const [, first, , second, last] = dayFirst.exec(text) ?? []
  if (first && second && last) return { year: Number(last), month: Number(second), day: Number(first) }
  return undefined
}

/** The Hijri years of everybody alive; a parser of Gregorian dates would take them for the Middle Ages. */
function couldBeHijri({ year, month, day }: PlainDay): boolean {
  return year >= 1300 && year <= 1500 && month >= 1 && month <= 12 && day >= 1 && day <= 30
}

function exists(day: PlainDay): boolean {
  try {
    Temporal.PlainDate.from(day, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/**
 * A day as people type it: year first or day first, with `-`, `/` or `.`, in any digits, four-digit year
 * (`2026-11-25`, `25/11/2026`, `٢٥/١١/٢٠٢٦`, `25/11/2026م`). Never month first. A Hijri date is recognised and
 * handed back as a question, never converted: sources disagree by a day.
 */
export function readDate(text: string): PlainDay | { refused: DateRefusal } {
  const typed = asciiDigits(plainText(text)).replace(/\s*([-/.])\s*/g, '$1')
  const day = parts(typed.replace(hijriEra, '').replace(gregorianEra, ''))
  if (!day) return { refused: 'not-a-date' }
  if (couldBeHijri(day)) return { refused: 'did-you-mean-hijri' }
  if (hijriEra.test(typed) || day.year < 1900 || !exists(day)) return { refused: 'not-a-date' }
  return day
}
