import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { inTransaction } from './context.ts'
import { testContext } from './testDatabase.ts'

const context = await testContext()

describe('a piece of work in a transaction', () => {
  test('is one with the work that calls it', async () => {
    const same = await inTransaction(context, async (outer) => {
      const first = await transactionId(outer)
      return inTransaction({ ...context, db: outer }, async (inner) => (await transactionId(inner)) === first)
    })
    expect(same).toBe(true)
  })
})

async function transactionId(db: typeof context.db): Promise<unknown> {
  return (await sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(db)).rows[0]?.id
}
