import { describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { failed, succeeded, takeTry, triesLeft, waitFor } from './attempts.ts'

const context = await testContext()
const start = instant('2026-03-12T11:50:00Z')

async function wrongTries(subject: Parameters<typeof failed>[1], count: number): Promise<void> {
  for (let tried = 0; tried < count; tried++) await failed(context, subject)
}

describe('tries at a subject', () => {
  test('are five until somebody has to wait, each subject for itself', async () => {
    await wrongTries('track:4827305916', 4)
    expect(await triesLeft(context, 'track:4827305916')).toBe(1)
    expect(await waitFor(context, 'track:4827305916')).toBeNull()
    await wrongTries('track:4827305916', 1)
    expect(await triesLeft(context, 'track:4827305916')).toBe(0)
    expect(await waitFor(context, 'track:4827305916')).toBe('2026-03-13T11:50:00.000Z')
    expect(await triesLeft(context, 'track:6013847207')).toBe(5)
  })

  test('are all there again after a right one', async () => {
    await wrongTries('track:8111111111', 6)
    await succeeded(context, 'track:8111111111')
    expect(await triesLeft(context, 'track:8111111111')).toBe(5)
  })

  test('that come all at once are no more than those that come one by one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => takeTry(context, 'sign-in:a@insat.example 192.0.2.7')),
    )
    expect(answers.filter((wait) => wait === null)).toHaveLength(5)
    expect(answers.filter((wait) => wait === '2026-03-12T11:51:00.000Z')).toHaveLength(7)
  })

  test('that were refused do not make the wait longer', async () => {
    for (let tried = 0; tried < 9; tried++) await takeTry(context, 'sign-in:b@insat.example 192.0.2.7')
    expect(await waitFor(context, 'sign-in:b@insat.example 192.0.2.7')).toBe('2026-03-12T11:51:00.000Z')
  })

  test('leave no account, address or reference that anybody could read', async () => {
    await wrongTries('sign-in:secret@insat.example 192.0.2.7', 1)
    const rows = await context.db.selectFrom('staff.attempt').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/insat\.example|192\.0|4827305916/)
  })

  test('that are long forgotten are cleared away by the next', async () => {
    context.setNow(instant('2026-05-01T08:00:00Z'))
    await wrongTries('track:9999999999', 1)
    const rows = await context.db.selectFrom('staff.attempt').select('last_at').execute()
    expect(rows).toEqual([{ last_at: '2026-05-01T08:00:00.000Z' }])
    context.setNow(start)
  })
})
