import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'
import { partners } from '../../../staff/store/queries/partners.ts'
import type { Name } from '../../core/calendar.ts'

/** Whose time is kept: the ministry, its intake and its partners. The two that are no partners have their names in words. */
export type Organisation = {
  readonly code: string
  /** Nothing for `ministry` and `intake`, and for one that is a partner no more. */
  readonly name: Name | null
  readonly hasCalendar: boolean
}

/** The ministry first, then intake, then partners by name. */
export async function organisations(db: Kysely<Tables>): Promise<Organisation[]> {
  const [rows, bodies] = await Promise.all([
    db.selectFrom('deadlines.calendar').select('organisation').orderBy('organisation').execute(),
    partners(db),
  ])
  const known = new Set(rows.map(({ organisation }) => organisation))
  const codes = [...new Set(['ministry', 'intake', ...bodies.map(({ code }) => code), ...known])]
  return codes.map((code) => ({
    code,
    name: bodies.find((body) => body.code === code)?.name ?? null,
    hasCalendar: known.has(code),
  }))
}
