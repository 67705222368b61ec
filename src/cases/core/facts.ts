import type { WorkingCalendar } from '../../deadlines/core/calendar.ts'
import type { Complexity, Importance, Kind } from '../../deadlines/core/classes.ts'
import { dueAt, findLimit, type TimetableRow } from '../../deadlines/core/timetable.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Role } from '../../staff/core/actor.ts'

/** What a decision needs to know beside the case itself; read before it, in the same transaction or just before. */
export type Facts = {
  readonly calendar: WorkingCalendar
  readonly timetable: readonly TimetableRow[]
  /** The category that the command names, when it exists and is in use. */
  readonly category: CategoryFact | null
  /** The code of a short list that the command names (`namedChoice`), when it is on that list and in use. */
  readonly choice: string | null
  /** The department that the command names, when it exists and is in use. */
  readonly department: string | null
  /** The officer that the command names, when still in service. */
  readonly assignee: AssigneeFact | null
}
export type CategoryFact = {
  readonly code: string
  readonly department: string
  readonly complexity: Complexity
  readonly importance: Importance
}
export type AssigneeFact = {
  readonly id: string
  readonly departments: readonly string[]
  readonly roles: readonly Role[]
}

type Classes = { readonly kind: Kind; readonly complexity: Complexity; readonly importance: Importance }

/** When the clock that starts at `at` runs out; nothing where the timetable has no such clock or the calendar no working day. */
export function dueFor(
  facts: Facts,
  classes: Classes,
  clock: 'answer' | 'objection',
  at: Instant,
): Instant | null {
  const { kind, complexity, importance } = classes
  const zone = facts.calendar.zone
  const limit = findLimit(facts.timetable, { kind, complexity, importance, clock, at, zone, category: null })
  if (!limit) return null
  const result = dueAt(facts.calendar, limit, at)
  return 'refused' in result ? null : result.due
}
