import type { WorkingCalendar } from '../../deadlines/core/calendar.ts'
import type { Unit } from '../../deadlines/core/limit.ts'
import { afterRunning, runningTime } from '../../deadlines/core/runningTime.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Pause, Waiting } from './case.ts'

/** Whether the clock stood still while the customer was asked: an answer already late by then stays as late as it was. */
export function stoodStill({ dueAt, askedAt }: Pick<Waiting, 'dueAt' | 'askedAt'>): boolean {
  return askedAt < dueAt
}

/**
 * The due moment later by these pauses, counted as its limit runs: one by the clock stood still in the night, too, one
 * in working time only while it is worked. Nothing where the calendar never opens again.
 */
export function afterPauses(
  calendar: WorkingCalendar,
  dueAt: Instant,
  unit: Unit,
  pauses: readonly Pause[],
): Instant | null {
  const waited = pauses.reduce((sum, { from, to }) => sum + runningTime(calendar, unit, from, to), 0)
  const moved = afterRunning(calendar, unit, dueAt, waited)
  return typeof moved === 'string' ? moved : null
}
