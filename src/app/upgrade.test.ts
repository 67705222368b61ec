import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { CaseEvent } from '../cases/core/events.ts'
import { people } from '../cases/core/testing.ts'
import { handle } from '../cases/store/handle.ts'
import { caseStory } from '../cases/store/queries/caseStory.ts'
import { findCaseById } from '../cases/store/queries/findCase.ts'
import { type CaseRow, listCases } from '../cases/store/queries/listCases.ts'
import { type Finding, verifyCases } from '../cases/store/verify.ts'
import { keepTime } from '../cases/tasks/keepTime.ts'
import { customerOfLink, linkToken } from '../customers/store/session.ts'
import { type Instant, instant } from '../language/core/instant.ts'
import type { Context } from '../postgres/context.ts'
import { migrate } from '../postgres/migrate.ts'
import { openKysely } from '../postgres/pool.ts'
import { execute } from '../postgres/testServer.ts'
import { reactionsTo } from './reactions.ts'
import { addShippedData } from './shipped.ts'

/** What a database held that an earlier version of the program had written, in JSON, by its number of migrations. */
type Landed = {
  readonly migrations: number
  readonly now: Instant
  readonly secret: string
  readonly tables: Readonly<Record<string, readonly object[]>>
}
const migrations = join(import.meta.dirname, '../../migrations')
const system = { type: 'system' } as const

describe.each(readdirSync(join(migrations, 'landed')))('a database as %s left it', (file) => {
  const landed = JSON.parse(readFileSync(join(migrations, 'landed', file), 'utf8')) as Landed
  const name = `insat_upgrade_${randomBytes(6).toString('hex')}`
  const server = inject('testTemplate').replace(/[^/]+$/, 'postgres')
  const url = inject('testTemplate').replace(/[^/]+$/, name)
  const db = openKysely(url, { applicationName: 'insat upgrade' })
  let now = landed.now
  const context: Context = {
    ...{ db, secret: landed.secret, url: 'https://insat.example', dataDir: tmpdir() },
    now: () => now,
  }

  beforeAll(async () => {
    await execute(server, `create database ${name}`)
    await restore(url, landed)
    await migrate(url)
    await addShippedData(context)
  })
  afterAll(async () => {
    await db.destroy()
    await execute(server, `drop database ${name} with (force)`)
  })
  const findings = async (): Promise<readonly Finding[]> => {
    const found: Finding[] = []
    await verifyCases(
      db,
      (finding) => found.push(finding),
      () => undefined,
    )
    return found
  }
  const all = async (): Promise<readonly CaseRow[]> =>
    (await listCases(context, system, { queue: 'all', limit: 100 })).rows

  test('opens: every case is listed, its page tells its whole story, and its customer opens it by the link', async () => {
    const rows = await all()
    expect(rows).toHaveLength(10)
    for (const { id, status } of rows) {
      expect((await findCaseById(context, system, id))?.state).toMatchObject({ id, status })
      expect((await caseStory(context, system, id))?.events[0]?.type).toBe('CaseRegistered')
      expect(await customerOfLink(context, linkToken(context.secret, id))).toEqual({
        ...{ type: 'customer', caseId: id },
      })
    }
  })

  test('is as it was written, and what was announced is still known', async () => {
    expect(await findings()).toEqual([])
    const announced = await db.selectFrom('queue.outbox').select(['name', 'body']).orderBy('id').execute()
    expect(announced.length).toBeGreaterThan(50)
    expect(
      announced.flatMap(({ name, body }) => reactionsTo({ name, body: body as object })).length,
    ).toBeGreaterThan(10)
  })

  test('goes on: its clocks set off what is due, and its cases are led on', async () => {
    now = instant('2026-12-20T08:00:00+03:00')
    expect(await keepTime(context)).toBeGreaterThan(5)
    expect(await keepTime(context)).toBe(0)
    const kinds = new Set<CaseEvent['type']>()
    for (const { id, status, owner } of await all()) {
      for (const { type } of (await caseStory(context, system, id))?.events ?? []) kinds.add(type)
      if (status !== 'treatment' || owner !== people.salem.id) continue
      const answered = await handle(context, people.salem, id, {
        ...{ type: 'answer', text: { subject: null, body: 'أصلحنا الخط' }, solved: true },
        ...{ remedy: null, files: [], present: false },
      })
      expect(answered).toMatchObject({ done: true, state: { status: 'answered' } })
    }
    expect([...kinds]).toEqual(expect.arrayContaining(['CaseEscalated', 'CaseClosed', 'AppealReceived']))
    expect(await findings()).toEqual([])
  })
})

/** Makes a database as that version had it: its migrations, then its rows. */
async function restore(url: string, { migrations: count, tables }: Landed): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'insat-landed-'))
  const files = readdirSync(migrations).filter((name) => name.endsWith('.sql'))
  for (const name of files.sort().slice(0, count)) cpSync(join(migrations, name), join(folder, name))
  await migrate(url, folder)
  rmSync(folder, { recursive: true })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Officers belong to departments and partners, which come first.
    const ordered = Object.entries(tables).toSorted(([one], [other]) => rank(one) - rank(other))
    for (const [table, rows] of ordered) {
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

function rank(table: string): number {
  return table.startsWith('staff.') ? 0 : 1
}

/** Without those that the database makes itself. */
async function ownColumns(client: pg.Client, table: string): Promise<string> {
  const question = `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`
  return (await client.query<{ columns: string }>(question, [table])).rows[0]?.columns ?? ''
}
