import type { WorkingCalendar } from '../../deadlines/core/calendar.ts'
import type { CaseClass } from '../../deadlines/core/classes.ts'
import { type Clock, endOfLimit, findLimit, type TimetableRow } from '../../deadlines/core/timetable.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Case } from './case.ts'
import { answerClock, type RunningClock } from './clocks.ts'
import type { Rules } from './facts.ts'
import { afterPauses } from './pauses.ts'
import { lineage } from './tree.ts'

export type Classes = CaseClass & { readonly category: string | null }

/** The limit of that clock for that class, by the timetable and the categories of the moment `editionAt`; nothing where that clock does not run. */
export function limitFor(
  rules: Rules,
  { kind, complexity, importance, category }: Classes,
  clock: Clock,
  editionAt: Instant,
  organisation: string | null = null,
): TimetableRow | null {
  const { zone } = rules.calendar
  const categories = lineage(rules.tree, category, editionAt)
  const classes = { kind, complexity, importance, categories }
  return findLimit(rules.timetable, { ...classes, clock, organisation, at: editionAt, zone }) ?? null
}

/**
 * When the clock that starts at `from` runs out; nothing where the timetable has no such clock or the calendar no
 * working day. The timetable is that of `editionAt`: a later one moves no case that began before it.
 */
export function dueFor(
  rules: Rules,
  classes: Classes,
  clock: Clock,
  from: Instant,
  editionAt: Instant = from,
): Instant | null {
  const limit = limitFor(rules, classes, clock, editionAt)
  const end = limit && endOfLimit(calendarFor(rules, clock), limit, from)
  return typeof end === 'string' ? end : null
}

/** Reception keeps hours of its own; everything else is timed by the ministry's. */
export function calendarFor({ calendar, calendars }: Rules, clock: Clock): WorkingCalendar {
  return clock === 'first-response' ? (calendars.get('intake') ?? calendar) : calendar
}

/** By whose working time a clock runs. */
export function calendarOf(
  rules: Rules,
  { clock, partner }: Pick<RunningClock, 'clock' | 'partner'>,
): WorkingCalendar {
  return partner === undefined ? calendarFor(rules, clock) : partnerCalendar(rules, partner)
}

/** A partner's own working time, where it has a calendar; else the ministry's. */
export function partnerCalendar({ calendar, calendars }: Rules, partner: string): WorkingCalendar {
  return calendars.get(partner) ?? calendar
}

/** When a partner's answer is due that got the case at that moment, by the timetable of `editionAt`; as {@link dueFor}. */
export function partnerDue(
  rules: Rules,
  classes: Classes,
  { partner, at, editionAt = at }: { partner: string; at: Instant; editionAt?: Instant },
): Instant | null {
  const limit = limitFor(rules, classes, 'partner-answer', editionAt, partner)
  const end = limit && endOfLimit(partnerCalendar(rules, partner), limit, at)
  return typeof end === 'string' ? end : null
}

/** When the answer of this round is due for a class: counted from the round's beginning, moved by the time waited for the customer. */
export function answerDue(
  rules: Rules,
  state: Case,
  classes: Classes,
  editionAt = state.editionAt,
): Instant | null {
  const clock = answerClock(state)
  const limit = limitFor(rules, classes, clock, editionAt)
  const end = dueFor(rules, classes, clock, state.roundOpenedAt, editionAt)
  return limit && end && afterPauses(rules.calendar, end, limit.unit, state.pauses)
}

/** An answer that was given is judged by its own date, and a date told with reasons is not taken back. */
export function dueAfter(state: Case, counted: Instant): Instant {
  if (state.status === 'answered') return state.dueAt
  return state.dueByHand && state.dueAt > counted ? state.dueAt : counted
}

/** Until when the customer must hear again, counted from now; nothing for a class without that clock. */
export function nextUpdate(rules: Rules, state: Case, at: Instant): Instant | null {
  return dueFor(rules, state, 'update', at, state.editionAt)
}

/**
 * The due moments of words to the customer as they would be counted now: of the first while it is owed, of the next
 * while the answer is; only those that differ are there. A case older than that clock gets one from `at` on, where
 * that is given.
 */
export function movedWords(
  state: Case,
  rules: Rules,
  { editionAt, at }: { readonly editionAt: Instant; readonly at: Instant | null },
): { readonly firstResponseDueAt?: Instant; readonly updateDueAt?: Instant } {
  const { firstResponse, update, status, registeredAt } = state
  const owed = status === 'registered' || status === 'treatment' || status === 'review'
  const since = update?.since ?? at
  const first =
    firstResponse && !firstResponse.at
      ? dueFor(rules, state, 'first-response', registeredAt, editionAt)
      : null
  const next = owed && since ? dueFor(rules, state, 'update', since, editionAt) : null
  return {
    ...(first && first !== firstResponse?.dueAt ? { firstResponseDueAt: first } : {}),
    ...(next && next !== update?.dueAt ? { updateDueAt: next } : {}),
  }
}
