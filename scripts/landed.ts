import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { openPlace } from '../bench/place.ts'
import { makeCheckpoint } from '../src/cases/store/checkpoint.ts'
import { smallMinistry } from '../src/cases/store/testMinistry.ts'
import type { Tables } from '../src/postgres/tables.ts'
import { live } from './landed/lives.ts'

/**
 * `node scripts/landed.ts`: keeps what this version writes into a database as a file of `migrations/landed`, named after
 * its newest migration, so that every later version is tried on it. Run it when a version with new migrations goes out.
 */
const place = await openPlace()
try {
  const { context } = place.installation
  const { db } = context
  await sql`truncate deadlines.calendar, deadlines.timetable, deadlines.rung`.execute(db)
  await smallMinistry(db)
  const now = await live(context)
  await makeCheckpoint({ ...context, now: () => now })
  const count = sql<{ count: number }>`select count(*)::int as count from public.migration`
  const migrations = (await count.execute(db)).rows[0]?.count ?? 0
  const tables = Object.entries(await rowsOf(db)).map(
    ([name, rows]) => `${JSON.stringify(name)}: [\n${rows.join(',\n')}\n]`,
  )
  const about = `"migrations": ${migrations}, "now": "${now}", "secret": "${context.secret}"`
  const file = join(
    import.meta.dirname,
    '../migrations/landed',
    `${String(migrations).padStart(4, '0')}.json`,
  )
  writeFileSync(file, `{${about}, "tables": {\n${tables.join(',\n')}\n}}\n`)
  console.log(file)
} finally {
  await place.close()
}

/** The rows of every table of ours as JSON, but for the shipped limits, which every version brings along. */
async function rowsOf(db: Kysely<Tables>): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows: tables } = await sql<{ name: string }>`
    select t.table_schema || '.' || t.table_name as name from information_schema.tables as t
    where t.table_type = 'BASE TABLE' and t.table_schema not in ('pg_catalog', 'information_schema', 'pgboss', 'public')
      and not exists (select from pg_inherits where inhrelid = (t.table_schema || '.' || t.table_name)::regclass)
    order by name`.execute(db)
  const kept: Record<string, readonly string[]> = {}
  for (const { name } of tables.filter((table) => table.name !== 'deadlines.timetable')) {
    const { rows } = await sql<{
      row: string
    }>`select to_json(t)::text as row from ${sql.table(name)} as t`.execute(db)
    if (rows.length > 0) kept[name] = rows.map(({ row }) => row)
  }
  return kept
}
