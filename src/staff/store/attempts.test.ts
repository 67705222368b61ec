import { describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { Subject } from '../core/attempts.ts'
import { succeeded, takeTry } from './attempts.ts'

const context = await testContext()
const start = instant('2026-03-12T11:50:00Z')

/** What each of so many tries in a row is told: to go ahead (null), or until when to wait. */
async function tries(subject: Subject, count: number): Promise<(string | null)[]> {
  const answers: (string | null)[] = []
  for (let tried = 0; tried < count; tried++) answers.push(await takeTry(context, subject))
  return answers
}

const free = [null, null, null, null, null]

describe('tries at a subject', () => {
  test('are five until somebody has to wait, each subject for itself', async () => {
    expect(await tries('track:4827305916', 6)).toEqual([...free, '2026-03-13T11:50:00.000Z'])
    expect(await tries('track:6013847207', 1)).toEqual([null])
  })

  test('are all there again after a right one', async () => {
    await tries('track:8111111111', 6)
    await succeeded(context, 'track:8111111111')
    expect(await tries('track:8111111111', 5)).toEqual(free)
  })

  test('that come all at once are no more than those that come one by one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => takeTry(context, 'sign-in:a@insat.example 192.0.2.7')),
    )
    expect(answers.filter((wait) => wait === null)).toHaveLength(5)
    expect(answers.filter((wait) => wait === '2026-03-12T11:51:00.000Z')).toHaveLength(7)
  })

  test('that were refused do not make the wait longer', async () => {
    const answers = await tries('sign-in:b@insat.example 192.0.2.7', 9)
    expect(new Set(answers.slice(5))).toEqual(new Set(['2026-03-12T11:51:00.000Z']))
  })

  test('leave no account, address or reference that anybody could read', async () => {
    await tries('sign-in:secret@insat.example 192.0.2.7', 1)
    const rows = await context.db.selectFrom('staff.attempt').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/insat\.example|192\.0|4827305916/)
  })

  test('that are long forgotten are cleared away by the next', async () => {
    context.setNow(instant('2026-05-01T08:00:00Z'))
    await tries('track:9999999999', 1)
    const rows = await context.db.selectFrom('staff.attempt').select('last_at').execute()
    expect(rows).toEqual([{ last_at: '2026-05-01T08:00:00.000Z' }])
    context.setNow(start)
  })
})
