import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openDatabase } from './openDatabase.ts'
import { testContext } from './testDatabase.ts'

const { databaseUrl, dataDir, db } = await testContext()

describe('an outer database', () => {
  test('is used as it is and left running', async () => {
    const { url, stop } = await openDatabase({ dataDir, databaseUrl })
    expect(url).toBe(databaseUrl)
    await stop()
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  })

  test.each([
    ['postgres://insat@127.0.0.1:1/insat', /can't be used: connect ECONNREFUSED/],
    ['postgres://insat@localhost:1/insat', /can't be used: .*ECONNREFUSED/],
    ['not an address', /DATABASE_URL/],
  ])('at %s is refused in one line', async (wrong, words) => {
    const refused = await openDatabase({ dataDir, databaseUrl: wrong }).catch((error: Error) => error.message)
    expect(refused).toMatch(words)
    expect(refused).not.toContain('\n')
  })

  test('with a user it does not know is refused without telling the password', async () => {
    const wrong = new URL(databaseUrl)
    wrong.username = 'stranger'
    wrong.password = 'Geheim'
    const refused = await openDatabase({ dataDir, databaseUrl: wrong.href }).catch(
      (error: Error) => error.message,
    )
    expect(refused).toMatch(/can't be used: .*stranger/)
    expect(refused).not.toContain('Geheim')
  })
})
