import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Instant } from '../language/core/instant.ts'
import { migrate } from './migrate.ts'

/** What a database held that an earlier version of the program had written, in JSON, by its number of migrations. */
export type Landed = {
  readonly migrations: number
  readonly now: Instant
  readonly secret: string
  readonly tables: Readonly<Record<string, readonly object[]>>
}

const migrations = join(import.meta.dirname, '../../migrations')
const folder = join(migrations, 'landed')

/** The files of `migrations/landed`, oldest first. */
export function landedVersions(): readonly string[] {
  return readdirSync(folder).sort()
}

export function readLanded(file: string): Landed {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Landed
}

/** Makes a database as that version had it: its migrations, then its rows. */
export async function restoreLanded(url: string, { migrations: count, tables }: Landed): Promise<void> {
  const early = mkdtempSync(join(tmpdir(), 'insat-landed-'))
  const files = readdirSync(migrations).filter((name) => name.endsWith('.sql'))
  for (const name of files.sort().slice(0, count)) cpSync(join(migrations, name), join(early, name))
  await migrate(url, early)
  rmSync(early, { recursive: true })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // What a row belongs to may come after it; all of it was whole as it was kept.
    await client.query('set session_replication_role = replica')
    for (const [table, rows] of Object.entries(tables)) {
      const columns = await ownColumns(client, table)
      const values = `overriding system value select ${columns} from json_populate_recordset(null::${table}, $1)`
      await client.query(`insert into ${table} (${columns}) ${values}`, [JSON.stringify(rows)])
      // Where the numbers go on from.
      if (rows.some((row) => typeof (row as { id?: unknown }).id === 'number'))
        await client.query(`select setval(pg_get_serial_sequence('${table}', 'id'), max(id)) from ${table}`)
    }
  } finally {
    await client.end()
  }
}

/** Without those that the database makes itself. */
async function ownColumns(client: pg.Client, table: string): Promise<string> {
  const question = `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`
  return (await client.query<{ columns: string }>(question, [table])).rows[0]?.columns ?? ''
}
