import type { Need } from '../../customers/core/customer.ts'
import type { WorkingCalendar } from '../../deadlines/core/calendar.ts'
import type { Complexity, Importance } from '../../deadlines/core/classes.ts'
import type { LadderRow } from '../../deadlines/core/ladder.ts'
import type { TimetableRow } from '../../deadlines/core/timetable.ts'
import type { Role } from '../../staff/core/actor.ts'
import type { Case } from './case.ts'
import type { Policy } from './policy.ts'
import type { CategoryTree } from './tree.ts'

/**
 * What the ministry decided for every case. What counts time: calendars by organisation (the ministry's own apart, every
 * decision needs it), limits, and whom lateness reaches; where each category stands; and the rest of it, `policy`.
 */
export type Rules = {
  readonly calendar: WorkingCalendar
  readonly calendars: ReadonlyMap<string, WorkingCalendar>
  readonly timetable: readonly TimetableRow[]
  readonly ladder: readonly LadderRow[]
  readonly tree: CategoryTree
  readonly policy: Policy
}

/** The facts of a command that names nothing of the ministry's. */
export const nothingNamed = {
  category: null,
  choice: null,
  causes: [],
  department: null,
  partner: null,
  outlet: null,
  needs: [],
  assignee: null,
  other: null,
} as const satisfies Omit<Facts, keyof Rules>

/** What a decision needs to know beside the case itself; read before it, in the same transaction or just before. */
export type Facts = Rules & {
  /** The category that the command names, when it exists and is in use. */
  readonly category: CategoryFact | null
  /** The code of a short list that the command names (`namedChoice`), when it is on that list and in use. */
  readonly choice: string | null
  /** Of the causes that the command names, those that are on their list and in use. */
  readonly causes: readonly string[]
  /** The department that the command names, when it exists and is in use. */
  readonly department: string | null
  /** The partner that the command names, when it exists and is in use. */
  readonly partner: string | null
  /** The outlet that the command names, when it exists and is in use. */
  readonly outlet: string | null
  /** What the customer needs so that we reach them rightly; known where a contact is recorded. */
  readonly needs: readonly Need[]
  /** The officer that the command names, when still in service. */
  readonly assignee: AssigneeFact | null
  /** The second case that the command names by its reference, whoever may see it. */
  readonly other: Case | null
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
  /** The body whose they are; nothing for the ministry's own. */
  readonly partner: string | null
}
