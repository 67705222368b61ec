import { epochMilliseconds, fromEpochMilliseconds, type Instant } from '../../language/core/instant.ts'
import type { WorkingCalendar } from './calendar.ts'
import type { Unit } from './limit.ts'
import { clockOfWorkingDays, forward, openHours, type Running, ranBetween } from './walk.ts'
import type { NoWorkingDay } from './workingTime.ts'

/** Which part of a day runs for limits of a unit; nothing where all of it does, days off included. */
const runs: Readonly<Record<Unit, Running | null>> = {
  'working-days': openHours,
  'working-hours': openHours,
  hours: clockOfWorkingDays,
  'calendar-days': null,
}

/** How much of a limit of that unit runs between two moments in order, in milliseconds: what a pause between them takes from it. */
export function runningTime(calendar: WorkingCalendar, unit: Unit, from: Instant, to: Instant): number {
  const [start, end] = [epochMilliseconds(from), epochMilliseconds(to)]
  const running = runs[unit]
  return running ? ranBetween(calendar, start, end, running) : end - start
}

/** The moment by which so many milliseconds of a limit of that unit (0 and up) have run since `at`. */
export function afterRunning(
  calendar: WorkingCalendar,
  unit: Unit,
  at: Instant,
  amount: number,
): Instant | NoWorkingDay {
  if (amount === 0) return at
  const running = runs[unit]
  const start = epochMilliseconds(at)
  const end = running ? forward(calendar, start, amount, running) : start + amount
  return end === undefined ? { refused: 'no-working-day' } : fromEpochMilliseconds(end)
}
