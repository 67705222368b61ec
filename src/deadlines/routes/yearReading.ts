import type { Instant } from '../../language/core/instant.ts'
import { toTemporal } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import type { Special, WorkingCalendar } from '../core/calendar.ts'
import { specialKey } from '../core/calendarChange.ts'
import { dateText, dayOf } from '../core/localDay.ts'
import type { HolidayRules } from '../core/officialDays.ts'
import { missingDays, proposedDays, remindDays, toConfirmSoon } from '../core/proposedDays.ts'
import { type DayMark, type YearDay, yearDays } from '../core/yearDays.ts'

export type MonthDay = {
  readonly day: number
  readonly date: string
  readonly hijri: number
  readonly mark: DayMark
  readonly name: string | null
}
export type MonthView = {
  readonly title: string
  /** The Hijri months that it touches. */
  readonly hijri: string
  /** Days of the first week that belong to the month before; the week begins on Sunday. */
  readonly blanks: number
  readonly days: readonly MonthDay[]
}

/** The today of a calendar's zone as a date. */
export function todayOf(calendar: WorkingCalendar, now: Instant): string {
  return dateText(dayOf(calendar.zone, toTemporal(now).epochMilliseconds))
}

/** The twelve months of a year, ready to be drawn in a browser that has no Temporal. */
export function monthViews(calendar: WorkingCalendar, year: number, language: Language): MonthView[] {
  const months = Map.groupBy(yearDays(calendar, year), ({ date }) => date.slice(0, 7))
  return [...months].map(([month, days]) => monthView(month, days, language))
}

function monthView(month: string, days: readonly YearDay[], language: Language): MonthView {
  const first = Temporal.PlainDate.from(`${month}-01`)
  const last = first.add({ days: days.length - 1 })
  const [from, to] = [monthName(first, language, true), monthName(last, language, true)]
  return {
    title: monthName(first, language, false),
    hijri: from === to ? from : `${from} - ${to}`,
    blanks: first.dayOfWeek % 7,
    days: days.map(({ date, mark, name }, at) => ({
      ...{ day: at + 1, date, mark, name: name?.[language] ?? null },
      hijri: first.add({ days: at }).withCalendar('islamic-umalqura').day,
    })),
  }
}

function monthName(date: Temporal.PlainDate, language: Language, hijri: boolean): string {
  const locale = language === 'ar' ? 'ar-SA' : 'en-GB'
  const calendar = hijri ? 'islamic-umalqura' : 'gregory'
  const day = date.toZonedDateTime('UTC').epochMilliseconds
  const style = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}-nu-latn`, style).format(day)
}

export type SpecialRow = Omit<Special, 'name' | 'source'> & {
  readonly key: string
  readonly name: string
  readonly source: string | null
}

/** The special days that touch a year, by date. */
export function specialRows(calendar: WorkingCalendar, year: number, language: Language): SpecialRow[] {
  return calendar.special
    .filter(({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`)
    .map((special) => ({
      ...special,
      key: specialKey(special),
      name: special.name[language],
      source: special.source?.[language] ?? null,
    }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

/** What the administrator has to see to: proposals that come near; a year without what its rules propose. */
export function duties(calendar: WorkingCalendar, year: number, today: string, rules: HolidayRules) {
  const proposals = missingDays(calendar, proposedDays(year, rules))
  const isBare = !calendar.special.some(({ from }) => from.startsWith(`${year}-`))
  return { near: toConfirmSoon(calendar, today, remindDays).length, proposable: proposals.length, isBare }
}
