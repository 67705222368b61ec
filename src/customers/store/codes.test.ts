import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { uuidv7 } from '../../postgres/id.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { oneTimeCode, useCode as redeemCode, requestCode } from './codes.ts'

const context = await testContext()
let caseId = ''

beforeEach(() => {
  caseId = uuidv7()
  context.setNow(instant('2026-03-12T11:50:00Z'))
})

/** The codes that were made for the case, oldest first. */
async function codes(): Promise<string[]> {
  const rows = await context.db
    .selectFrom('customers.one_time_code')
    .select('id')
    .where('case_id', '=', caseId)
    .orderBy('made_at')
    .execute()
  return rows.map(({ id }) => oneTimeCode(context.secret, id))
}

/** Five wrong tries: the code at hand is good no more. */
async function guess(): Promise<void> {
  for (let n = 0; n < 5; n += 1) expect(await redeemCode(context, caseId, 'x')).toBe(false)
}

describe('a one-time code', () => {
  test('opens the case once', async () => {
    await requestCode(context, caseId)
    const [code = ''] = await codes()
    expect(await redeemCode(context, caseId, code)).toBe(true)
    expect(await redeemCode(context, caseId, code)).toBe(false)
  })

  test('is worth nothing after five wrong tries', async () => {
    await requestCode(context, caseId)
    await guess()
    expect(await redeemCode(context, caseId, (await codes())[0] ?? '')).toBe(false)
  })

  test('is made once, however many ask at the same moment', async () => {
    const eight = Array.from({ length: 8 })
    await Promise.all(eight.map(() => sql`select pg_sleep(0.1)`.execute(context.db)))
    await Promise.all(eight.map(() => requestCode(context, caseId)))
    expect(await codes()).toHaveLength(1)
  })

  test('is made three times a day at most, so that whoever guesses gets fifteen tries and no phone is flooded', async () => {
    for (const minute of ['00', '01', '02', '03', '04']) {
      context.setNow(instant(`2026-03-12T12:${minute}:00Z`))
      await requestCode(context, caseId)
      await guess()
    }
    expect(await codes()).toHaveLength(3)
    context.setNow(instant('2026-03-13T12:00:01Z'))
    await requestCode(context, caseId)
    expect(await codes()).toHaveLength(4)
  })
})
