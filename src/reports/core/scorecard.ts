import type { WorkingCalendar } from '../../deadlines/core/calendar.ts'
import type { Kind } from '../../deadlines/core/classes.ts'
import { dayOf } from '../../deadlines/core/localDay.ts'
import { openDay } from '../../deadlines/core/openTime.ts'
import { epochMilliseconds, type Instant } from '../../language/core/instant.ts'

/** What a body did with the cases of one kind that it was given in a period. */
export type KindCount = {
  readonly kind: Kind
  readonly given: number
  /** Answered, and of them within the time that it had, dates that it asked for included. */
  readonly answered: number
  readonly inTime: number
  readonly returned: number
  readonly open: number
  readonly late: number
}

/** A body's own figures: what it was given in a period, and what became of that. */
export type Scorecard = {
  readonly kinds: readonly KindCount[]
  readonly all: Omit<KindCount, 'kind'>
  /** From the day it was given to the day of the answer, in working days of the body; nothing without answers. */
  readonly medianDays: number | null
  /** How many customers rated the contact with it 4 or 5, of those who rated it (guide 5.1.8). */
  readonly contact: { readonly good: number; readonly rated: number }
}

const counted = ['given', 'answered', 'inTime', 'returned', 'open', 'late'] as const

/** All kinds together. */
export function total(kinds: readonly KindCount[]): Omit<KindCount, 'kind'> {
  const sum = (name: (typeof counted)[number]) => kinds.reduce((all, kind) => all + kind[name], 0)
  return {
    given: sum('given'),
    answered: sum('answered'),
    inTime: sum('inTime'),
    returned: sum('returned'),
    open: sum('open'),
    late: sum('late'),
  }
}

export type Answered = { readonly givenAt: Instant; readonly endedAt: Instant }

/** The middle number of working days that answers took; the lower of the two in the middle. Nothing where there is none. */
export function medianWorkingDays(calendar: WorkingCalendar, answers: readonly Answered[]): number | null {
  const before = workingDaysUntil(calendar)
  const dayIn = (moment: Instant) => dayOf(calendar.zone, epochMilliseconds(moment))
  const days = answers
    .map(({ givenAt, endedAt }) => before(dayIn(endedAt)) - before(dayIn(givenAt)))
    .sort((one, other) => one - other)
  return days[Math.floor((days.length - 1) / 2)] ?? null
}

/** How many working days there are from some day on up to and with another; counted once a day, whatever is asked. */
function workingDaysUntil(calendar: WorkingCalendar): (day: number) => number {
  const known = new Map<number, number>()
  let first: number | null = null
  let last = 0
  return (day) => {
    if (first === null) {
      first = day - 800
      last = first
      known.set(first, 0)
    }
    for (; last < day; last++)
      known.set(last + 1, (known.get(last) ?? 0) + (openDay(calendar, last + 1).openMs > 0 ? 1 : 0))
    return known.get(day) ?? 0
  }
}
