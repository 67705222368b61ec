import type { WorkingCalendar } from '../../deadlines/core/calendar.ts'
import { addWorkingMinutes, workingMinutesBetween } from '../../deadlines/core/workingTime.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Pause, Waiting } from './case.ts'

/** Whether the clock stood still while the customer was asked: an answer already late by then stays as late as it was. */
export function stoodStill({ dueAt, askedAt }: Pick<Waiting, 'dueAt' | 'askedAt'>): boolean {
  return askedAt < dueAt
}

/** The due moment later by the working time of these pauses; nothing where the calendar never opens again. */
export function afterPauses(
  calendar: WorkingCalendar,
  dueAt: Instant,
  pauses: readonly Pause[],
): Instant | null {
  const waited = pauses.reduce((sum, { from, to }) => sum + workingMinutesBetween(calendar, from, to), 0)
  const moved = addWorkingMinutes(calendar, dueAt, waited)
  return typeof moved === 'string' ? moved : null
}
