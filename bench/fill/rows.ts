import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../src/postgres/tables.ts'

/** The rows that belong to one case, table by table, each value as PostgreSQL writes it. */
export type CaseRows = ReadonlyMap<string, readonly (readonly (string | null)[])[]>

/** Where a case leaves rows, and which of them are its. What is only on its way (queue.outbox) is not among them. */
export const caseTables = {
  'customers.customer': 'id in (select customer_id from cases.case_file where id = $1)',
  'cases.case_file': 'id = $1',
  'cases.case_event': 'case_id = $1',
  'cases.case_text': 'case_id = $1',
  'cases.case_search': 'case_id = $1',
  'cases.fact_round': 'case_id = $1',
  'cases.head_pending': 'case_id = $1',
  'customers.link': 'case_id = $1',
  'channels.message': 'case_id = $1',
  'surveys.invitation': 'case_id = $1',
} as const

/** The columns of each of them that are written, not computed, in order. */
export async function columnsOf(db: Kysely<Tables>): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_schema || '.' || table_name as table, array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns
    where is_generated = 'NEVER' and is_identity = 'NO'
      and table_schema || '.' || table_name = any(${Object.keys(caseTables)})
    group by 1`.execute(db)
  return new Map(rows.map(({ table, columns }) => [table, columns]))
}

/** The chain is over events in their order; rows of the search stand beside the texts of the same moment. */
const orders: Readonly<Record<string, string>> = {
  'cases.case_event': 'version',
  'cases.case_text': 'written_at, id',
  'cases.case_search': 'registered_at',
}

/** All rows of a case as they stand. */
export async function rowsOf(
  db: Kysely<Tables>,
  columns: ReadonlyMap<string, readonly string[]>,
  caseId: string,
): Promise<CaseRows> {
  const found = new Map<string, (string | null)[][]>()
  for (const [table, condition] of Object.entries(caseTables)) {
    const names = columns.get(table) ?? []
    const values = sql.raw(names.map((name) => `"${name}"::text`).join(', '))
    const [before = '', after = ''] = condition.split('$1')
    const { rows } = await sql<{ row: (string | null)[] }>`
      select array[${values}] as row from ${sql.raw(table)} where ${sql.raw(before)}${caseId}::uuid${sql.raw(after)}
      order by ${sql.raw(orders[table] ?? 'ctid')}`.execute(db)
    found.set(
      table,
      rows.map(({ row }) => row),
    )
  }
  return found
}
