import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'
import type { Tie } from '../../../staff/core/edit.ts'

/** What of cases holds a department in use: open cases that are with it, and categories in use that lead to it. */
export async function departmentTies(db: Kysely<Tables>, department: string): Promise<readonly Tie[]> {
  const { rows } = await sql<{ cases: number; categories: number }>`
    select (select count(*)::int from cases.case_file where department = ${department} and closed_at is null) as cases,
      (select count(*)::int from cases.category where department = ${department} and retired_at is null) as categories
    `.execute(db)
  return tiesOf(rows[0])
}

/** What of cases holds a partner in use: open cases that it still has in hand. */
export async function partnerTies(db: Kysely<Tables>, partner: string): Promise<readonly Tie[]> {
  const { rows } = await sql<{ cases: number; categories: number }>`
    select count(distinct r.case_id)::int as cases, 0 as categories
    from cases.fact_referral as r join cases.case_file as f on f.id = r.case_id
    where r.partner = ${partner} and r.ended_at is null and f.closed_at is null`.execute(db)
  return tiesOf(rows[0])
}

function tiesOf(row: { readonly cases: number; readonly categories: number } | undefined): readonly Tie[] {
  return [
    { what: 'open-cases', count: row?.cases ?? 0 },
    { what: 'categories', count: row?.categories ?? 0 },
  ]
}
