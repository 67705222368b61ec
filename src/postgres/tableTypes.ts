import pg from 'pg'

type Column = {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly array: boolean
  readonly nullable: boolean
  readonly filled: 'never' | 'by default' | 'always'
}

/**
 * The source text of `tables.ts`: the type of every table and view of the database at `url`, as the pool reads and
 * writes it. Written by our own hand because the known generators neither key tables by schema in this way nor know
 * that JSON goes in as text (`Json`): an array given as it is would become a PostgreSQL array.
 */
export async function tableTypes(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return render((await client.query<Column>(COLUMNS)).rows)
  } finally {
    await client.end()
  }
}

const COLUMNS = `
  select n.nspname || '.' || c.relname as table, a.attname as column,
    coalesce(e.typname, t.typname) as type, e.oid is not null as array,
    not a.attnotnull or c.relkind in ('v', 'm') as nullable,
    case when a.attidentity = 'a' or a.attgenerated <> '' then 'always' when a.attidentity = 'd' or a.atthasdef then 'by default'
      else 'never' end as filled
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
  join pg_namespace n on n.oid = c.relnamespace and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
  join pg_type t on t.oid = a.atttypid
  left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
  where a.attnum > 0 and not a.attisdropped
  order by n.nspname, c.relname, a.attnum`

const TYPES: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'Buffer',
  float4: 'number',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  json: 'Json',
  jsonb: 'Json',
  timestamptz: 'Instant',
}

function render(columns: readonly Column[]): string {
  const tables = Object.entries(Object.groupBy(columns, (column) => column.table))
  const bodies = tables.map(
    ([name, own = []]) =>
      `  '${name}': {\n${own.map((column) => `    ${column.column}: ${typeOf(column)}`).join('\n')}\n  }`,
  )
  return `// Made from the migrations by \`npm run types\`; not written by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Instant } from '../language/core/instant.ts'

/** Read as the value it holds, written as JSON text. */
export type Json = ColumnType<unknown, string, string>
/** The same where the database has a value of its own for one left out. */
export type FilledJson = ColumnType<unknown, string | undefined, string>

export type Tables = {
${bodies.join('\n')}
}
`
}

function typeOf({ type, array, nullable, filled }: Column): string {
  const base = (TYPES[type] ?? 'string') + (array ? '[]' : '')
  const whole = nullable ? `${base} | null` : base
  if (filled === 'never') return whole
  if (base === 'Json') return 'FilledJson'
  return filled === 'always' ? `GeneratedAlways<${whole}>` : `Generated<${whole}>`
}
