import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import { type Ask, ministryOf, program, startApi } from './testApi.ts'

const context = await testContext()
let app: FastifyInstance
let ask: Ask

beforeAll(async () => {
  await ministryOf(context)
  app = await startApi(context)
  ask = await program(app, context, ['intake', 'follow-up'])
})
afterAll(() => app.close())

const complaint = {
  kind: 'complaint',
  channel: 'api',
  language: 'en',
  text: 'The line is dead.',
  category: 'phone',
  customer: { name: 'Noura', email: 'noura@example.com' },
}
const key = (value: string) => ({ 'idempotency-key': value })
const stored = async () => (await ask('GET', '/cases?limit=100')).body.cases.length

describe('A request sent again under its Idempotency-Key', () => {
  test('gets the first answer again and makes no second case', async () => {
    const before = await stored()
    const first = await ask('POST', '/cases', complaint, key('a'))
    const again = await ask('POST', '/cases', complaint, key('a'))
    expect([again.status, again.body]).toEqual([201, first.body])
    expect(await stored()).toBe(before + 1)
  })

  test('is remembered without the token of the link, so that a stolen database opens no case', async () => {
    const { body } = await ask('POST', '/cases', complaint, key('t'))
    const token = /\/c\/(\w{16})$/.exec(body.track_url)?.[1] ?? ''
    expect(token).toHaveLength(16)
    const rows = await context.db.selectFrom('cases.idempotency').select('response').execute()
    expect(JSON.stringify(rows)).toContain(body.reference)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('makes one case also when sixteen come at once', async () => {
    const before = await stored()
    const all = await Promise.all(
      Array.from({ length: 16 }, () => ask('POST', '/cases', complaint, key('b'))),
    )
    expect(new Set(all.map(({ status, body }) => `${status} ${body.reference}`)).size).toBe(1)
    expect(all[0]?.status).toBe(201)
    expect(await stored()).toBe(before + 1)
  })

  test('is refused when it says something else, also at the same moment', async () => {
    await ask('POST', '/cases', complaint, key('c'))
    const other = await ask('POST', '/cases', { ...complaint, text: 'The line works.' }, key('c'))
    expect([other.status, other.body.code]).toEqual([422, 'key-used-before'])
    const both = await Promise.all(
      ['One.', 'Two.'].map((text) => ask('POST', '/cases', { ...complaint, text }, key('d'))),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
  })

  test('is another request under the token of another program, and without a key', async () => {
    const other = await program(app, context, ['intake'])
    const first = await ask('POST', '/cases', complaint, key('e'))
    expect((await other('POST', '/cases', complaint, key('e'))).body.reference).not.toBe(first.body.reference)
    const [one, two] = [await ask('POST', '/cases', complaint), await ask('POST', '/cases', complaint)]
    expect(one.body.reference).not.toBe(two.body.reference)
  })

  test('may be sent anew when the first was refused', async () => {
    const wrong = await ask('POST', '/cases', { ...complaint, category: 'weather' }, key('f'))
    expect(wrong.status).toBe(422)
    expect((await ask('POST', '/cases', complaint, key('f'))).status).toBe(201)
  })

  test('acts on a case once, at once or later, and tells how the case then stood', async () => {
    const { body } = await ask('POST', '/cases', complaint)
    const at = `/cases/${body.reference}/commands`
    const note = { type: 'note', text: 'Tested: dead.' }
    const all = await Promise.all(Array.from({ length: 8 }, () => ask('POST', at, note, key('g'))))
    expect(all.map(({ status, body }) => [status, body.version])).toEqual(Array(8).fill([200, 2]))
    await ask('POST', at, { type: 'accept' })
    expect((await ask('POST', at, note, key('g'))).body.version).toBe(2)
    // The second of two acceptances would be refused, were it not the first one sent again.
    const fresh = await ask('POST', '/cases', complaint)
    const accept = () => ask('POST', `/cases/${fresh.body.reference}/commands`, { type: 'accept' }, key('h'))
    const both = await Promise.all([accept(), accept()])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
  })
})
