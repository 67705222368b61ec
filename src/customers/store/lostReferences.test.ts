import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { uuidv7 } from '../../postgres/id.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { requestReferences } from './handle.ts'

const context = await testContext()
const phone = '+966501230001'

beforeEach(async () => {
  context.setNow(instant('2026-03-12T11:50:00Z'))
  await sql`truncate queue.outbox, customers.customer, staff.attempt`.execute(context.db)
})

async function customer(contact: { phone?: string; email?: string }): Promise<string> {
  const id = uuidv7()
  const row = { id, language: 'ar', preferred_channel: 'sms', created_at: context.now(), ...contact }
  await context.db.insertInto('customers.customer').values(row).execute()
  return id
}

async function asked(): Promise<string[]> {
  const rows = await context.db.selectFrom('queue.outbox').select('body').orderBy('id').execute()
  return rows.map(({ body }) => (body as { customerId: string }).customerId)
}

describe('lost references', () => {
  test('are sent to whoever gave that phone or that address, in whatever letters it was kept', async () => {
    const one = await customer({ phone })
    const other = await customer({ email: 'Noura@Example.org' })
    await requestReferences(context, phone)
    await requestReferences(context, 'noura@example.org')
    await requestReferences(context, 'nobody@example.org')
    expect(await asked()).toEqual([one, other])
  })

  test('are sent three times an hour at most, so that nobody’s phone is flooded by whoever types its number', async () => {
    await customer({ phone })
    for (let n = 0; n < 6; n += 1) await requestReferences(context, phone)
    expect(await asked()).toHaveLength(3)
    context.setNow(instant('2026-03-12T12:51:00Z'))
    await requestReferences(context, phone)
    expect(await asked()).toHaveLength(4)
  })
})
