import type { Instant } from '../../language/core/instant.ts'
import { toTemporal } from '../../language/core/instant.ts'
import type { WorkingCalendar } from './calendar.ts'
import type { CaseClass } from './classes.ts'
import type { Limit } from './limit.ts'
import { dateText, dayOf } from './localDay.ts'
import type { Step } from './steps.ts'
import { explain } from './steps.ts'
import type { NoWorkingDay } from './workingTime.ts'
import {
  addCalendarDays,
  addHoursSkippingDaysOff,
  addWorkingMinutes,
  endOfNthWorkingDay,
} from './workingTime.ts'

/**
 * What is timed: the first word by a person, the answer, the next word while no answer is ready,
 * and the customer's window to object to the answer.
 */
export const clocks = ['first-response', 'answer', 'update', 'objection'] as const
export type Clock = (typeof clocks)[number]

/** One limit of the ministry, in force from the beginning of a date (`YYYY-MM-DD`) until a later row replaces it. */
export type TimetableRow = CaseClass & Limit & { readonly clock: Clock; readonly validFrom: string }

export type LimitQuery = CaseClass & { readonly clock: Clock; readonly at: Instant; readonly zone: string }

/** The limit in force at a moment, its date taken in `zone`; undefined where that clock does not run for that class. */
export function findLimit(rows: readonly TimetableRow[], query: LimitQuery): TimetableRow | undefined {
  const today = dateText(dayOf(query.zone, toTemporal(query.at).epochMilliseconds))
  let found: TimetableRow | undefined
  for (const row of rows) {
    if (row.kind !== query.kind || row.clock !== query.clock) continue
    if (row.complexity !== query.complexity || row.importance !== query.importance) continue
    if (row.validFrom > today || (found && found.validFrom > row.validFrom)) continue
    found = row
  }
  return found
}

export type Due = { readonly due: Instant; readonly steps: readonly Step[] }

/** When a limit that starts at `at` is over, and how that moment was reached. Throws a RangeError on an amount below 1 or above 9,999. */
export function dueAt(calendar: WorkingCalendar, limit: Limit, at: Instant): Due | NoWorkingDay {
  if (!(limit.amount >= 1 && limit.amount <= 9_999)) throw new RangeError(`No time limit: ${limit.amount}`)
  const due = endOf(calendar, limit, at)
  if (typeof due !== 'string') return due
  return { due, steps: explain(calendar, limit, at, due) }
}

function endOf(calendar: WorkingCalendar, { amount, unit }: Limit, at: Instant): Instant | NoWorkingDay {
  switch (unit) {
    case 'working-days':
      return endOfNthWorkingDay(calendar, at, amount)
    case 'working-hours':
      return addWorkingMinutes(calendar, at, amount * 60)
    case 'hours':
      return addHoursSkippingDaysOff(calendar, at, amount)
    case 'calendar-days':
      return addCalendarDays(calendar, at, amount)
  }
}
