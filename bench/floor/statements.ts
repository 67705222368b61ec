import type { CaseRows } from '../fill/rows.ts'
import { type Slotted, slotted } from '../fill/slots.ts'

/** One prepared statement and its values, with gaps for what differs from case to case. */
export type Statement = {
  readonly text: string
  readonly values: readonly (Slotted | 'fresh-bytes' | null)[]
}

type Row = readonly (string | null)[]
type Columns = ReadonlyMap<string, readonly string[]>

/** Rows of these tables are changed by later commands; all others are only added. */
const keys: Readonly<Record<string, readonly string[]>> = {
  'cases.case_file': ['id'],
  'cases.fact_round': ['case_id', 'round'],
}

/** What turns the rows before into the rows after, in one statement. */
export function statementOf(
  before: CaseRows,
  after: CaseRows,
  columns: Columns,
  types: ReadonlyMap<string, string>,
): Statement {
  const values: (string | null)[] = []
  const parts = [...after].flatMap(([table, rows]) => {
    const names = table === 'queue.outbox' ? ['name', 'body'] : (columns.get(table) ?? [])
    const parameter = (name: string, row: Row): string => {
      values.push(row[names.indexOf(name)] ?? null)
      return `$${values.length}::${types.get(`${table}.${name}`)}`
    }
    const key = keys[table]
    const changed = key !== undefined && before.has(table)
    const fresh = changed || table === 'queue.outbox' ? rows : without(rows, before.get(table) ?? [])
    return fresh.map((row) =>
      changed
        ? update(table, names, key, (name) => parameter(name, row))
        : insert(table, names, (name) => parameter(name, row)),
    )
  })
  const text = `with ${parts.map((part, i) => `part_${i} as (${part})`).join(', ')} select 1`
  return { text, values: values.map(gapped) }
}

/** The rows but for those that were there before, one for one. */
function without(rows: readonly Row[], before: readonly Row[]): Row[] {
  const known = before.map((row) => JSON.stringify(row))
  return rows.filter((row) => {
    const place = known.indexOf(JSON.stringify(row))
    if (place >= 0) known.splice(place, 1)
    return place < 0
  })
}

function insert(table: string, names: readonly string[], parameter: (name: string) => string): string {
  return `insert into ${table} (${names.map((name) => `"${name}"`)}) values (${names.map(parameter)})`
}

function update(
  table: string,
  names: readonly string[],
  key: readonly string[],
  parameter: (name: string) => string,
): string {
  const sets = names.filter((name) => !key.includes(name)).map((name) => `"${name}" = ${parameter(name)}`)
  return `update ${table} set ${sets} where ${key.map((name) => `"${name}" = ${parameter(name)}`).join(' and ')}`
}

/** A key of bytes (a link's digest) must be another one each time. */
function gapped(value: string | null): Slotted | 'fresh-bytes' | null {
  if (value === null) return null
  return /^\\x[\da-f]{64}$/.test(value) ? 'fresh-bytes' : slotted(value)
}
