import type { Name, WorkingCalendar } from './calendar.ts'
import { openDay } from './openTime.ts'

/** How a day of a calendar is shown: as the week has it, or what differs. */
export const dayMarks = ['open', 'closed', 'holiday', 'hours', 'proposed'] as const
export type DayMark = (typeof dayMarks)[number]
export type YearDay = { readonly date: string; readonly mark: DayMark; readonly name: Name | null }

const epoch = Temporal.PlainDate.from('1970-01-01')

/** Every day of a Gregorian year as that calendar has it. */
export function yearDays(calendar: WorkingCalendar, year: number): YearDay[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const number = epoch.until(first).days
  return Array.from({ length: first.daysInYear }, (_, at) => dayIn(calendar, number + at))
}

function dayIn(calendar: WorkingCalendar, number: number): YearDay {
  const { date, open, special } = openDay(calendar, number)
  if (!special) return { date, mark: open.length > 0 ? 'open' : 'closed', name: null }
  const differs = special.hours === 'off' ? 'holiday' : 'hours'
  return { date, mark: special.proposed ? 'proposed' : differs, name: special.name }
}
