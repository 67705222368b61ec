import type { Instant } from '../../language/core/instant.ts'
import { epochMilliseconds } from '../../language/core/instant.ts'
import type { WorkingCalendar } from './calendar.ts'
import type { CaseClass } from './classes.ts'
import type { Limit } from './limit.ts'
import { dateText, dayOf } from './localDay.ts'
import type { Step } from './steps.ts'
import { explain } from './steps.ts'
import type { Clock } from './terms.ts'
import type { NoWorkingDay } from './workingTime.ts'
import {
  addCalendarDays,
  addHoursSkippingDaysOff,
  addWorkingMinutes,
  endOfNthWorkingDay,
} from './workingTime.ts'

export type { Clock } from './terms.ts'

/** One limit of the ministry, in force from the beginning of a date (`YYYY-MM-DD`) until a later row replaces it. */
export type TimetableRow = CaseClass &
  Limit & {
    readonly clock: Clock
    readonly validFrom: string
    /** A category's code: the limit is for it and all below it; null: for every category. */
    readonly category: string | null
    /** The partner whose answer is timed, with the clock `partner-answer` alone; null: any partner without a row of its own. */
    readonly organisation: string | null
  }

export type LimitQuery = CaseClass & {
  readonly clock: Clock
  readonly at: Instant
  readonly zone: string
  /** The category and those above it, the nearest first; none where it has none. */
  readonly categories: readonly string[]
  readonly organisation?: string | null | undefined
}

/**
 * The limit in force at a moment, its date taken in `zone`: of the partner asked for before any partner's, of the
 * nearest category before a wider one, of the latest day. Undefined where that clock does not run for that class.
 */
export function findLimit(rows: readonly TimetableRow[], query: LimitQuery): TimetableRow | undefined {
  const today = dateText(dayOf(query.zone, epochMilliseconds(query.at)))
  let found: TimetableRow | undefined
  for (const row of ofClass(rows).get(classKey(query)) ?? []) {
    if (row.validFrom > today || !covers(row, query)) continue
    if (!found || prevails(row, found, query)) found = row
  }
  return found
}

/** Every command of every case asks the same few hundred rows, which are never changed in place. */
const sorted = new WeakMap<readonly TimetableRow[], Map<string, TimetableRow[]>>()

function ofClass(rows: readonly TimetableRow[]): Map<string, TimetableRow[]> {
  const known = sorted.get(rows)
  if (known) return known
  const made = Map.groupBy(rows, classKey)
  sorted.set(rows, made)
  return made
}

function classKey({ kind, complexity, importance, clock }: CaseClass & { readonly clock: Clock }): string {
  return `${kind} ${complexity} ${importance} ${clock}`
}

function covers(row: TimetableRow, { categories, organisation = null }: LimitQuery): boolean {
  if (row.organisation !== null && row.organisation !== organisation) return false
  return row.category === null || categories.includes(row.category)
}

/** Both cover the case; of two of one class and category the later counts, and of one day the one further down. */
function prevails(row: TimetableRow, other: TimetableRow, { categories }: LimitQuery): boolean {
  const distance = ({ category }: TimetableRow) =>
    category === null ? categories.length : categories.indexOf(category)
  if ((row.organisation === null) !== (other.organisation === null)) return row.organisation !== null
  const [one, two] = [distance(row), distance(other)]
  return one === two ? row.validFrom >= other.validFrom : one < two
}

export type Due = { readonly due: Instant; readonly steps: readonly Step[] }

/** When a limit that starts at `at` is over, and how that moment was reached. Throws as {@link endOfLimit} does. */
export function dueAt(calendar: WorkingCalendar, limit: Limit, at: Instant): Due | NoWorkingDay {
  const due = endOfLimit(calendar, limit, at)
  if (typeof due !== 'string') return due
  return { due, steps: explain(calendar, limit, at, due) }
}

/** When a limit that starts at `at` is over. Throws a RangeError on an amount below 1 or above 9,999. */
export function endOfLimit(calendar: WorkingCalendar, limit: Limit, at: Instant): Instant | NoWorkingDay {
  const { amount, unit } = limit
  if (!(amount >= 1 && amount <= 9_999)) throw new RangeError(`No time limit: ${amount}`)
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
