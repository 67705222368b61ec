import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { instant } from '../language/core/instant.ts'
import { openQueue } from './queue.ts'
import { testContext } from './testDatabase.ts'

const context = await testContext()
const problems: Error[] = []
const queue = await openQueue(context.databaseUrl, (problem) => problems.push(problem))
afterAll(() => queue.stop())

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition() && tries < 1000; tries++) await sleep(10)
}

describe('the queue', () => {
  test('keeps a job until its time', async () => {
    let done = 0
    await queue.work('later', async () => void done++)
    await queue.insert(context.db, [
      { name: 'later', data: {}, after: instant('2999-01-01T00:00:00Z') },
      { name: 'later', data: {} },
    ])
    await until(() => done > 0)
    await sleep(50)
    expect(done).toBe(1)
  })

  test('sets the recurring jobs in the zone of the ministry and forgets those that are no longer named', async () => {
    await queue.setTimes([
      { name: 'nightly', cron: '15 2 * * *' },
      { name: 'each-minute', cron: '* * * * *' },
    ])
    await queue.setTimes([{ name: 'nightly', cron: '30 2 * * *' }])
    const { rows } = await sql`select name, cron, timezone from pgboss.schedule`.execute(context.db)
    expect(rows).toEqual([{ name: 'nightly', cron: '30 2 * * *', timezone: 'Asia/Riyadh' }])
  })

  test.concurrent('tries a failed job again and leaves the others of its batch done', async () => {
    const seen: number[] = []
    await queue.work('shaky', async (data) => {
      const { number } = data as { number: number }
      seen.push(number)
      if (number === 2 && seen.filter((one) => one === 2).length === 1) throw new Error('not yet')
    })
    await queue.insert(
      context.db,
      [1, 2, 3].map((number) => ({ name: 'shaky', data: { number } })),
    )
    await until(() => problems.length > 0)
    await sleep(200)
    await sql`update pgboss.job set start_after = now() where name = 'shaky' and state = 'retry'`.execute(
      context.db,
    )
    await until(() => seen.length >= 4)
    expect(seen.toSorted()).toEqual([1, 2, 2, 3])
    expect(problems.map((problem) => problem.message)).toEqual([
      'The task shaky failed and will be tried again: not yet',
    ])
  })

  test.concurrent('gives the jobs of a killed worker to another', async () => {
    await queue.insert(context.db, [{ name: 'orphaned', data: {} }])
    await sql`update pgboss.job set state = 'active', started_on = now() - interval '2 minutes',
      heartbeat_on = now() - interval '1 minute' where name = 'orphaned'`.execute(context.db)
    let done = 0
    await queue.work('orphaned', async () => void done++)
    for (let tries = 0; done === 0 && tries < 50; tries++) await sleep(1000)
    expect(done).toBe(1)
  }, 60_000)

  test.concurrent('does a recurring job when its minute comes', async () => {
    let done = 0
    await queue.work('tick', async () => void done++)
    await queue.setTimes([{ name: 'tick', cron: '* * * * *' }])
    for (let tries = 0; done === 0 && tries < 90; tries++) await sleep(1000)
    await queue.setTimes([])
    expect(done).toBeGreaterThan(0)
  }, 100_000)
})
