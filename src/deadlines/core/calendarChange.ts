import type { Special, Week, WorkingCalendar } from './calendar.ts'
import { calendarProblems, type Problem } from './calendarProblems.ts'

/** What an administrator does to a calendar. */
export type CalendarChange =
  /** The week from a date on; the one that began on the same date is replaced. */
  | { readonly type: 'set-week'; readonly validFrom: string; readonly week: Week }
  | { readonly type: 'add-days'; readonly days: readonly Special[] }
  /** A proposal becomes certain, with the dates that were announced. */
  | { readonly type: 'confirm-days'; readonly key: string; readonly from: string; readonly to: string }
  | { readonly type: 'remove-days'; readonly key: string }

/** By what a form names special days: their dates and name. */
export function specialKey({ from, to, name }: Special): string {
  return [from, to, name.en].join(' ')
}

/** The calendar after the change, or everything that stands in its way; paths of a problem lead into the new calendar. */
export function changedCalendar(
  calendar: WorkingCalendar,
  change: CalendarChange,
): { readonly calendar: WorkingCalendar } | { readonly problems: readonly Problem[] } {
  const made = apply(calendar, change)
  if ('problems' in made) return made
  const problems = calendarProblems(made.calendar)
  return problems.length > 0 ? { problems } : made
}

type Applied = { calendar: WorkingCalendar } | { problems: Problem[] }

function apply(calendar: WorkingCalendar, change: CalendarChange): Applied {
  switch (change.type) {
    case 'set-week':
      return { calendar: withWeek(calendar, change.validFrom, change.week) }
    case 'add-days':
      return withDays(calendar, change.days)
    case 'confirm-days':
      return withSpecial(calendar, change.key, ({ proposed: _, ...special }) => [
        { ...special, from: change.from, to: change.to },
      ])
    case 'remove-days':
      return withSpecial(calendar, change.key, () => [])
  }
}

function withWeek(calendar: WorkingCalendar, validFrom: string, week: Week): WorkingCalendar {
  const others = calendar.periods.filter((period) => period.validFrom !== validFrom)
  return { ...calendar, periods: [...others, { validFrom, week }] }
}

/** Days that were only proposed until now give way to the same days without doubt. */
function withDays(calendar: WorkingCalendar, days: readonly Special[]): Applied {
  const isSame = (one: Special) => days.some((day) => specialKey(day) === specialKey(one))
  if (calendar.special.some((known) => isSame(known) && !known.proposed))
    return { problems: [{ code: 'already-there', path: 'special' }] }
  const kept = calendar.special.filter((known) => !isSame(known))
  return { calendar: { ...calendar, special: [...kept, ...days] } }
}

function withSpecial(
  calendar: WorkingCalendar,
  key: string,
  change: (special: Special) => readonly Special[],
): Applied {
  const at = calendar.special.findIndex((special) => specialKey(special) === key)
  const found = calendar.special[at]
  if (!found) return { problems: [{ code: 'no-such-days', path: 'special' }] }
  return { calendar: { ...calendar, special: calendar.special.toSpliced(at, 1, ...change(found)) } }
}
