import { endOfDay } from '../../deadlines/core/endOfDay.ts'
import { type Remaining, remaining } from '../../deadlines/core/remaining.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import { departments } from '../../staff/store/queries/departments.ts'
import { officerNames } from '../../staff/store/queries/officers.ts'
import type { CaseClock } from '../core/clocks.ts'
import { calendarFor } from '../core/due.ts'
import type { NextDue } from '../core/duties.ts'
import type { Rules } from '../core/facts.ts'
import type { CaseRow } from '../store/queries/listCases.ts'
import { readRules } from '../store/queries/rules.ts'

/** A case as a list shows it, in one language and without what the page has no use for. */
export type Listed = Pick<
  CaseRow,
  'reference' | 'kind' | 'status' | 'round' | 'urgent' | 'late' | 'registeredAt'
> & {
  /** The subject, else how the text begins. */
  readonly title: string | null
  readonly owner: string | null
  readonly department: string | null
  readonly due: ListedDue
}
/** What is due next. */
export type ListedDue = Dated & {
  readonly what: CaseClock | 'paused' | 'merged' | 'closed'
  /** The answer, where another clock runs out before it and the answer is late or due the same day, too. */
  readonly answer: Dated | null
}
type Dated = {
  readonly at: Instant
  /** In working time, by the calendar of whoever must keep it; nothing where no clock runs. */
  readonly left: Remaining | null
}

const longestTitle = 90

/** The rows of a page of cases as lists show them: with names, and the time left. */
export async function listed(
  context: Context,
  rows: readonly CaseRow[],
  language: Language,
): Promise<readonly Listed[]> {
  const owners = rows.flatMap(({ owner }) => owner ?? [])
  const [clocks, officers, units] = await Promise.all([
    readRules(context.db),
    officerNames(context.db, owners),
    departments(context.db),
  ])
  const unitNames = new Map(units.map(({ code, name }) => [code, name]))
  return rows.map((row) => ({
    reference: row.reference,
    kind: row.kind,
    status: row.status,
    round: row.round,
    urgent: row.urgent,
    late: row.late,
    registeredAt: row.registeredAt,
    title: titleOf(row),
    owner: (row.owner && officers.get(row.owner)?.[language]) ?? null,
    department: row.department && (unitNames.get(row.department)?.[language] ?? row.department),
    due: dueOf(row, clocks, context.now()),
  }))
}

/** What a case is called in a list: its subject, else how its words begin. */
export function titleOf({ subject, opening }: Pick<CaseRow, 'subject' | 'opening'>): string | null {
  const text = (subject ?? opening)?.replace(/\s+/g, ' ').trim()
  if (!text) return null
  return text.length > longestTitle ? `${text.slice(0, longestTitle).trimEnd()}…` : text
}

function dueOf(row: CaseRow, rules: Rules, now: Instant): ListedDue {
  const what = row.status === 'merged' ? 'merged' : 'closed'
  if (!row.next) return { what, at: row.closedAt ?? row.registeredAt, left: null, answer: null }
  const { clock, at } = row.next
  if (row.status === 'waiting') return { what: 'paused', at, left: null, answer: null }
  return { what: clock, ...dated(rules, now, row.next), answer: answerBeside(row, row.next, rules, now) }
}

function answerBeside(row: CaseRow, next: NextDue, rules: Rules, now: Instant): Dated | null {
  if (row.dueAt === null || (next.clock !== 'first-response' && next.clock !== 'update')) return null
  const day = endOfDay(rules.calendar.zone, next.at > now ? next.at : now)
  return row.dueAt < day ? dated(rules, now, { clock: 'answer', at: row.dueAt }) : null
}

function dated(rules: Rules, now: Instant, { clock, at }: NextDue): Dated {
  return { at, left: remaining(calendarFor(rules, clock), now, at) }
}
