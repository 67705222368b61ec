import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { openKysely } from './pool.ts'
import { plannedAnew, statementName } from './statementNames.ts'
import { testContext } from './testDatabase.ts'

const { databaseUrl } = await testContext()
const db = openKysely(databaseUrl, { applicationName: 'insat web', statementTimeout: 200, max: 1 })
afterAll(() => db.destroy())

async function cutConnections(): Promise<void> {
  const other = new pg.Client({ connectionString: databaseUrl })
  await other.connect()
  await other.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'insat web'`,
  )
  await other.end()
}

describe('a pool of connections', () => {
  test('prepares a statement once and runs it again by its name', async () => {
    for (const n of [1, 2, 3]) await sql`select ${n}::int as prepared_once`.execute(db)
    const { rows } = await sql<{ uses: number }>`select generic_plans + custom_plans as uses
      from pg_prepared_statements where statement like 'select $1::int as prepared_once'`.execute(db)
    expect(rows).toEqual([{ uses: 3 }])
  })

  test('plans a statement anew each time that asks for it', async () => {
    for (const n of [1, 2, 3]) await sql`${plannedAnew}select ${n}::int as planned_anew`.execute(db)
    const { rows } = await sql<{ statement: string }>`
      select statement from pg_prepared_statements where statement like '%planned_anew' and name <> ''`.execute(
      db,
    )
    expect(rows).toEqual([])
  })

  test('leaves a very long statement unnamed, and any once three hundred are named', () => {
    expect(statementName(`select ${'x'.repeat(20_000)}`)).toBeUndefined()
    const names = Array.from({ length: 400 }, (_, n) => statementName(`select ${n}`)).filter(
      (name) => name !== undefined,
    )
    expect(names.length).toBeLessThanOrEqual(300)
    expect(new Set(names).size).toBe(names.length)
    expect(statementName('select 0')).toBe(names[0])
  })

  test('says who it is, thinks in UTC and gives up a statement that takes too long', async () => {
    const { rows } =
      await sql`select current_setting('application_name') as name, current_setting('timezone') as zone`.execute(
        db,
      )
    expect(rows).toEqual([{ name: 'insat web', zone: 'UTC' }])
    await expect(sql`select pg_sleep(5)`.execute(db)).rejects.toThrow('statement timeout')
  })

  test('takes back a transaction whose connection was cut between two statements, and nothing else', async () => {
    const work = db.transaction().execute(async (trx) => {
      await sql`select 1`.execute(trx)
      await cutConnections()
      await sleep(50)
      return sql`select 2`.execute(trx)
    })
    await expect(work).rejects.toThrow()
  })

  test('goes on after its connections were cut', async () => {
    await sql`select 1`.execute(db)
    await cutConnections()
    await expect
      .poll(() =>
        sql`select 1 as one`.execute(db).then(
          ({ rows }) => rows,
          () => undefined,
        ),
      )
      .toEqual([{ one: 1 }])
  })

  test('leaves the types of other pools alone', async () => {
    const other = new pg.Client({ connectionString: databaseUrl })
    await other.connect()
    const { rows } = await other.query(`select now() as moment, 1::int8 as number`)
    await other.end()
    expect(rows[0].moment).toBeInstanceOf(Date)
    expect(rows[0].number).toBe('1')
  })
})
