import { describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { recentFigures } from './queries/recentFigures.ts'

const context = await testContext()
const query = {
  from: instant('2026-03-01T00:00:00Z'),
  to: instant('2026-04-01T00:00:00Z'),
  population: 'everybody',
} as const

const accepted = async (from: Context): Promise<number | undefined> =>
  (await recentFigures(from, query)).find(({ code }) => code === 'acceptance')?.denominator

async function register(n: number): Promise<void> {
  const at = instant('2026-03-05T10:00:00Z')
  await context.db
    .insertInto('cases.fact_round')
    .values({
      ...{
        case_id: `01990000-0000-7000-8000-00000000000${n}`,
        round: 1,
        kind: 'complaint',
        channel: 'phone',
      },
      ...{ language: 'ar', complexity: 'routine', importance: 'medium', accepted: true },
      ...{ registered_at: at, opened_at: at, first_due_at: at, due_at: at },
    })
    .execute()
}

describe('recent figures', () => {
  test('are counted anew while that is quickly done', async () => {
    await register(1)
    expect(await accepted(context)).toBe(1)
    await register(2)
    expect(await accepted(context)).toBe(2)
  })
  test('are one count for all who ask at once, and are kept when counting takes long', async () => {
    let asked = 0
    // Slow on purpose: each statement of this pool waits before it runs.
    const slow: Context = {
      ...context,
      db: context.db.withPlugin({
        transformQuery: ({ node }) => {
          asked += 1
          return node
        },
        transformResult: async ({ result }) => {
          await new Promise((done) => setTimeout(done, 150))
          return result
        },
      }),
    }
    expect(await Promise.all([accepted(slow), accepted(slow)])).toEqual([2, 2])
    expect(asked).toBe(1)
    await register(3)
    expect(await accepted(slow)).toBe(2)
    expect(await accepted(context)).toBe(3)
  })
})
