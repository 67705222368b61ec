import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { kept } from './kept.ts'
import { openKysely } from './pool.ts'
import { testContext } from './testDatabase.ts'

const { db, databaseUrl } = await testContext()

function counting() {
  let asked = 0
  return kept(async (connection) => {
    asked += 1
    await sql`select 1`.execute(connection)
    return asked
  })
}

test('What is kept is asked for once in five seconds, also by many at once', async () => {
  const ask = counting()
  expect(await Promise.all([ask(db), ask(db), ask(db)])).toEqual([1, 1, 1])
  const later = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 5_001)
  expect(await ask(db)).toBe(2)
  later.mockRestore()
})

test('What is kept for one database is not told of another, and a transaction asks anew', async () => {
  const ask = counting()
  const other = openKysely(databaseUrl)
  expect([await ask(db), await ask(other)]).toEqual([1, 2])
  await db.transaction().execute(async (trx) => expect([await ask(trx), await ask(trx)]).toEqual([3, 4]))
  await other.destroy()
})

test('A failure is not kept', async () => {
  let tries = 0
  const ask = kept(async () => {
    tries += 1
    if (tries === 1) throw new Error('away')
    return tries
  })
  await expect(ask(db)).rejects.toThrow('away')
  expect(await ask(db)).toBe(2)
})
