import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { inTransaction } from './context.ts'
import { FAILED, type Job } from './job.ts'
import { type Announcement, announce, drain, keepDraining } from './outbox.ts'
import { openQueue } from './queue.ts'
import { testContext } from './testDatabase.ts'

const context = await testContext()
const problems: Error[] = []
const queue = await openQueue(context.databaseUrl, (problem) => problems.push(problem))
afterAll(() => queue.stop())

const numbers = (count: number): Announcement[] =>
  Array.from({ length: count }, (_, number) => ({ name: 'Counted', body: { number } }))
const tell = (announcements: Announcement[]): Promise<void> =>
  inTransaction(context, (trx) => announce(trx, announcements))
const toCount = ({ body }: Announcement): Job[] => [{ name: 'count', data: body }]
const drainOnce = (): Promise<number> => drain(context.db, queue, toCount)

const counted: number[] = []
await queue.work('count', async (data) => void counted.push((data as { number: number }).number))

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition() && tries < 1000; tries++) await sleep(10)
}

async function outboxRows(): Promise<number> {
  return (await context.db.selectFrom('queue.outbox').select('id').execute()).length
}

describe('what happened', () => {
  beforeEach(() => {
    counted.length = 0
    problems.length = 0
  })

  test('is told only if the transaction that it happened in is kept', async () => {
    const given = inTransaction(context, async (trx) => {
      await announce(trx, numbers(1))
      throw new Error('changed my mind')
    })
    await expect(given).rejects.toThrow('changed my mind')
    expect(await drainOnce()).toBe(0)
  })

  test('becomes jobs, each once, with three drains at work side by side', async () => {
    await tell(numbers(2500))
    let taken = 0
    for (let round = 0; taken < 2500 && round < 10; round++) {
      for (const part of await Promise.all([drainOnce(), drainOnce(), drainOnce()])) taken += part
    }
    await until(() => counted.length >= 2500)
    expect(taken).toBe(2500)
    expect(counted.toSorted((one, other) => one - other)).toEqual(numbers(2500).map((_, number) => number))
  })

  test('stays told when the drain fails after taking it', async () => {
    await tell(numbers(3))
    const broken = { ...queue, insert: () => Promise.reject(new Error('no room')) }
    await expect(drain(context.db, broken, toCount)).rejects.toThrow('no room')
    expect(await outboxRows()).toBe(3)
    expect(await drainOnce()).toBe(3)
    await until(() => counted.length === 3)
  })

  test('does not wait for what another drain has in hand', async () => {
    await tell(numbers(3))
    await context.db.transaction().execute(async (other) => {
      await other.selectFrom('queue.outbox').select('id').orderBy('id').limit(1).forUpdate().execute()
      expect(await drainOnce()).toBe(2)
    })
    expect(await drainOnce()).toBe(1)
    await until(() => counted.length === 3)
  })

  test('that nobody knows to follow ends among the failed, and the rest goes on', async () => {
    await tell([{ name: 'Nonsense', body: { id: 7 } }, ...numbers(1)])
    const pick = (told: Announcement): Job[] => {
      if (told.name === 'Nonsense') throw new Error('no reaction to Nonsense')
      return toCount(told)
    }
    expect(await drain(context.db, queue, pick)).toBe(2)
    await until(() => counted.length === 1)
    const { rows } = await sql`select data from pgboss.job where name = ${FAILED}`.execute(context.db)
    expect(rows).toEqual([
      { data: { announcement: { name: 'Nonsense', body: { id: 7 } }, problem: 'no reaction to Nonsense' } },
    ])
  })

  test('is followed within a moment by a drain that keeps going, and by none after its stop', async () => {
    const draining = keepDraining(drainOnce, (problem) => problems.push(problem))
    await tell(numbers(1))
    await until(() => counted.length === 1)
    await tell(numbers(3000))
    await until(() => counted.length === 3001)
    await draining.stop()
    await tell(numbers(1))
    await sleep(100)
    expect(await outboxRows()).toBe(1)
    expect(problems).toEqual([])
  })

  test('is followed a second later when a try failed or another process told it', async () => {
    await context.db.deleteFrom('queue.outbox').execute()
    let tries = 0
    const shaky = async (): Promise<number> => {
      tries += 1
      if (tries === 1) throw new Error('the line was cut')
      return drainOnce()
    }
    const draining = keepDraining(shaky, (problem) => problems.push(problem))
    await context.db.insertInto('queue.outbox').values({ name: 'Counted', body: '{"number":5}' }).execute()
    await until(() => counted.length === 1)
    await draining.stop()
    expect(counted).toEqual([5])
    expect(problems.map((problem) => problem.message)).toEqual(['the line was cut'])
  })
})
