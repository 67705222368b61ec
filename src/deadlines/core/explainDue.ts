import type { Instant } from '../../language/core/instant.ts'
import type { WorkingCalendar } from './calendar.ts'
import type { CaseClass } from './classes.ts'
import type { Limit } from './limit.ts'
import { type Clock, clocks } from './terms.ts'
import { type Due, dueAt, findLimit, type TimetableRow } from './timetable.ts'
import { limitBefore, type NoWorkingDay } from './workingTime.ts'

export type DueQuery = CaseClass & {
  /** The category and those above it, the nearest first. */
  readonly categories: readonly string[]
  /** Whose calendar counts, and whose answer it is where a partner's is timed. */
  readonly organisation: string
  readonly at: Instant
}
type Timed = { readonly clock: Clock; readonly limit: Limit }
export type ExplainedDue = Timed &
  (Due | { readonly due: Instant; readonly steps: null }) & {
    /** Whose calendar it was counted by. */
    readonly by: string
    readonly zone: string
  }

/**
 * When each clock of a class that starts now runs out by an organisation's calendar, and how. A notice of delay is
 * counted back from the answer's due moment, without steps of its own. Clocks without a limit are left out. In the
 * ministry reception keeps hours of its own for the first word, as it does for every case. Throws where the
 * organisation has no calendar.
 */
export function explainDue(
  calendars: ReadonlyMap<string, WorkingCalendar>,
  timetable: readonly TimetableRow[],
  query: DueQuery,
): ExplainedDue[] | NoWorkingDay {
  const found: ExplainedDue[] = []
  for (const clock of clocks) {
    const by = query.organisation === 'ministry' ? ofMinistry(calendars, clock) : query.organisation
    const calendar = calendars.get(by)
    if (!calendar) throw new Error(`No calendar of ${by}`)
    const limit = findLimit(timetable, { ...query, clock, zone: calendar.zone })
    if (!limit) continue
    const timed =
      clock === 'delay-notice' ? noticeDue(calendar, limit, found) : dueAt(calendar, limit, query.at)
    if (timed === null) continue
    if ('refused' in timed) return timed
    found.push({ clock, limit, ...timed, by, zone: calendar.zone })
  }
  return found
}

function ofMinistry(calendars: ReadonlyMap<string, WorkingCalendar>, clock: Clock): string {
  return clock === 'first-response' && calendars.has('intake') ? 'intake' : 'ministry'
}

function noticeDue(
  calendar: WorkingCalendar,
  limit: Limit,
  found: readonly ExplainedDue[],
): { due: Instant; steps: null } | NoWorkingDay | null {
  const answer = found.find(({ clock }) => clock === 'answer')
  if (!answer) return null
  const due = limitBefore(calendar, limit, answer.due)
  return typeof due === 'string' ? { due, steps: null } : due
}
