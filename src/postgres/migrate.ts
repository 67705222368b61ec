import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

type Migration = {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
}
type Landed = { readonly number: number; readonly name: string; readonly sha256: string }

const FOLDER = join(import.meta.dirname, '../../migrations')
const LOCK = 4_827_305_916

/**
 * Brings the database at `url` to the state of the program: runs each file `NNNN_name.sql` of `folder` that has not
 * landed yet, in order, each in its own transaction; processes that start together wait for one another. Returns the
 * names of what landed now. Refuses, in one plain line and without a change, a database that has landed a file which
 * was edited since, or one that is newer than the program.
 */
export async function migrate(url: string, folder = FOLDER): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'insat migrate' })
  client.on('error', () => undefined) // the statement at hand fails and says it
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    return await land(client, readFolder(folder))
  } finally {
    await client.end()
  }
}

async function land(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const landed = await readLanded(client)
  compare(migrations, landed)
  const missing = migrations.slice(landed.length)
  for (const migration of missing) await run(client, migration)
  return missing.map((migration) => migration.name)
}

async function readLanded(client: pg.Client): Promise<Landed[]> {
  await client.query(`create table if not exists public.migration (
    number int primary key, name text not null, sha256 text not null, at timestamptz not null default now())`)
  return (await client.query<Landed>('select number, name, sha256 from public.migration order by number'))
    .rows
}

function compare(migrations: readonly Migration[], landed: readonly Landed[]): void {
  for (const [index, there] of landed.entries()) {
    const here = migrations[index]
    if (here === undefined) {
      throw new Error(
        `The database is newer than this program: it has migration ${there.name}. Install the newer version.`,
      )
    }
    if (here.name !== there.name || here.sha256 !== there.sha256) {
      throw new Error(
        `Migration ${here.name} is not the one that the database has landed as ${there.name}: a landed file must not change.`,
      )
    }
  }
}

async function run(client: pg.Client, { number, name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into public.migration (number, name, sha256) values ($1, $2, $3)', [
      number,
      name,
      sha256,
    ])
    await client.query('commit')
  } catch (error) {
    throw new Error(`Migration ${name} failed and was taken back: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

function readFolder(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort()
  return names.map((name, index) => {
    const number = Number(name.slice(0, 4))
    if (number !== index + 1)
      throw new Error(`Migrations must be numbered without a gap: ${name} stands in place ${index + 1}`)
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { number, name: name.slice(0, -4), sql, sha256: hash('sha256', sql) }
  })
}
