import { type Remaining, remaining } from '../../deadlines/core/remaining.ts'
import { readClocks } from '../../deadlines/store/queries/clocks.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import { departments } from '../../staff/store/queries/departments.ts'
import { officerNames } from '../../staff/store/queries/officers.ts'
import type { CaseRow } from '../store/queries/listCases.ts'

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
export type ListedDue = {
  readonly what: 'answer' | 'confirm' | 'paused' | 'closed'
  readonly at: Instant
  /** In working time; nothing where no clock runs. */
  readonly left: Remaining | null
}

const longestTitle = 90

/** The rows of a page of cases as lists show them: with names, and the time left in the ministry's calendar. */
export async function listed(
  context: Context,
  rows: readonly CaseRow[],
  language: Language,
): Promise<readonly Listed[]> {
  const owners = rows.flatMap(({ owner }) => owner ?? [])
  const [clocks, officers, units] = await Promise.all([
    readClocks(context.db),
    officerNames(context.db, owners),
    departments(context.db),
  ])
  const unitNames = new Map(units.map(({ code, name }) => [code, name]))
  const left = (at: Instant) => remaining(clocks.calendar, context.now(), at)
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
    due: dueOf(row, left),
  }))
}

function titleOf({ subject, opening }: CaseRow): string | null {
  const text = (subject ?? opening)?.replace(/\s+/g, ' ').trim()
  if (!text) return null
  return text.length > longestTitle ? `${text.slice(0, longestTitle).trimEnd()}…` : text
}

function dueOf(row: CaseRow, left: (at: Instant) => Remaining): ListedDue {
  const at = row.dueAt ?? row.closedAt ?? row.registeredAt
  switch (row.status) {
    case 'registered':
    case 'treatment':
    case 'review':
      return { what: 'answer', at, left: left(at) }
    case 'waiting':
      return { what: 'paused', at, left: null }
    case 'answered':
      return { what: 'confirm', at, left: left(at) }
    case 'closed':
      return { what: 'closed', at, left: null }
  }
}
