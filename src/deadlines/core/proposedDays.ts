import type { Interval, Special, WorkingCalendar } from './calendar.ts'
import {
  type DayName,
  dayNames,
  fixedDays,
  type HolidayRules,
  officialDays,
  ramadanHours,
} from './officialDays.ts'

type Dates = { readonly name: DayName; readonly from: string; readonly to: string }

/**
 * The holidays and Ramadan hours that begin in a Gregorian year: as announced where that is on record, else proposed
 * by rule, for the administrator to confirm. Hijri dates by the Umm al-Qura table serve for proposals alone; what is
 * kept is the Gregorian date. Civil service regulations (article 28/7 of the old ones) for government bodies, four
 * days for each Eid in companies.
 */
export function proposedDays(
  year: number,
  rules: HolidayRules,
  hours: readonly Interval[] = ramadanHours[rules],
): Special[] {
  const fixed = fixedDays
    .filter(({ since }) => year >= since)
    .map(({ name, day, source }): Special => {
      return { name: dayNames[name], from: `${year}-${day}`, to: `${year}-${day}`, hours: 'off', source }
    })
  const byRule = hijriYearsOf(year).flatMap((hijri) => movingDays(hijri, rules))
  return [
    ...byRule
      .filter(({ from }) => from.startsWith(`${year}-`))
      .map((dates) => announced(dates, rules, hours)),
    ...fixed,
  ].toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

/** Those of the days that the calendar does not have in any form: nothing of that name begins within a month of them. */
export function missingDays(calendar: WorkingCalendar, days: readonly Special[]): Special[] {
  return days.filter(
    (day) =>
      !calendar.special.some(
        (known) => known.name.en === day.name.en && daysApart(known.from, day.from) < 31,
      ),
  )
}

/** How many days before they begin the administrator is reminded of proposals. */
export const remindDays = 60

/** Proposals that begin within so many days after `today` (`YYYY-MM-DD`) or have begun and still run: to be confirmed now. */
export function toConfirmSoon(calendar: WorkingCalendar, today: string, days: number): Special[] {
  const last = Temporal.PlainDate.from(today).add({ days }).toString()
  return calendar.special.filter(({ proposed, from, to }) => proposed && to >= today && from <= last)
}

function announced(dates: Dates, rules: HolidayRules, hours: readonly Interval[]): Special {
  const official = officialDays.find(
    ({ of, name, from }) => of.includes(rules) && name === dates.name && daysApart(from, dates.from) < 31,
  )
  const { name, from, to } = official ?? dates
  return {
    ...{ name: dayNames[name], from, to },
    ...(name === 'ramadan' ? { hours, weekdaysOnly: true } : { hours: 'off' as const }),
    ...((official?.proposed ?? !official) && { proposed: true }),
    ...(official && { source: official.source }),
  }
}

function movingDays(hijri: number, rules: HolidayRules): Dates[] {
  const lastOfRamadan = ummAlQura(hijri, 10, 1).subtract({ days: 1 })
  const ramadan = dates('ramadan', ummAlQura(hijri, 9, 1), lastOfRamadan)
  if (rules === 'company') {
    const fitr = ummAlQura(hijri, 9, 29).add({ days: 1 })
    const adha = ummAlQura(hijri, 12, 9)
    return [ramadan, dates('fitr', fitr, fitr.add({ days: 3 })), dates('adha', adha, adha.add({ days: 3 }))]
  }
  const fifth = ummAlQura(hijri, 12, 5)
  // Where it begins on a Sunday, the weekend before belongs to it.
  const adha = fifth.dayOfWeek === 7 ? fifth.subtract({ days: 2 }) : fifth
  return [
    ramadan,
    dates('fitr', ummAlQura(hijri, 9, 24), ummAlQura(hijri, 10, 5)),
    dates('adha', adha, ummAlQura(hijri, 12, 15)),
  ]
}

function dates(name: DayName, from: Temporal.PlainDate, to: Temporal.PlainDate): Dates {
  return { name, from: from.toString(), to: to.toString() }
}

/** Hijri years that a Gregorian year touches: two, now and then three. */
function hijriYearsOf(year: number): number[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`].map(
    (date) => Temporal.PlainDate.from(date).withCalendar('islamic-umalqura').year,
  )
  const begin = first ?? 0
  return Array.from({ length: (last ?? begin) - begin + 1 }, (_, at) => begin + at)
}

function ummAlQura(year: number, month: number, day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ calendar: 'islamic-umalqura', year, month, day }).withCalendar('iso8601')
}

function daysApart(one: string, other: string): number {
  return Math.abs(Temporal.PlainDate.from(one).until(other).days)
}
