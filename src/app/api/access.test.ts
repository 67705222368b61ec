import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import { tokens } from '../../staff/store/queries/tokens.ts'
import { revokeToken } from '../../staff/store/session.ts'
import { type Ask, ministryOf, program, startApi } from './testApi.ts'

const context = await testContext()
let app: FastifyInstance
let intake: Ask
let telecom: Ask
let reference: string

const word = 'قرنفل'
const case_ = {
  kind: 'complaint',
  channel: 'phone',
  language: 'ar',
  subject: `عن ${word}`,
  text: `كلمة لا ترد في غيرها: ${word}`,
  customer: { name: word, phone: '0501234567' },
}

async function caseAt(department: string): Promise<string> {
  const { body } = await intake('POST', '/cases', case_)
  const at = `/cases/${body.reference}/commands`
  const classes = { category: 'phone', complexity: 'routine', importance: 'medium' }
  await intake('POST', at, { type: 'classify', ...classes })
  await intake('POST', at, { type: 'refer', department })
  return body.reference
}

beforeAll(async () => {
  await ministryOf(context)
  app = await startApi(context)
  intake = await program(app, context, ['intake'])
  telecom = await program(app, context, ['specialist'], ['telecom'])
  reference = await caseAt('telecom')
  await caseAt('post')
})
afterAll(() => app.close())

describe('A token narrowed to a department', () => {
  test('sees the cases of its department and no others, in lists and by search', async () => {
    for (const path of ['/cases', '/cases?queue=department', `/cases?q=${encodeURIComponent(word)}`]) {
      const { body } = await telecom('GET', path)
      expect(body.cases.map((row: { reference: string }) => row.reference)).toEqual([reference])
    }
  })

  test('finds nothing of a case elsewhere: not the case, its events or messages, and cannot act on it', async () => {
    const post = await program(app, context, ['specialist'], ['post'])
    const at = `/cases/${reference}`
    for (const path of [at, `${at}/events`, `${at}/messages`]) {
      expect((await telecom('GET', path)).status).toBe(200)
      const answer = await post('GET', path)
      expect(answer.status).toBe(404)
      expect(JSON.stringify(answer.body)).not.toContain(word)
    }
    const note = { type: 'note', text: 'seen' }
    expect((await post('POST', `${at}/commands`, note)).body.code).toBe('no-such-case')
    expect((await telecom('POST', `${at}/commands`, note)).status).toBe(200)
  })

  test('loses a case that is given back, and hears that it did not do what is not its own', async () => {
    const own = await caseAt('telecom')
    const at = `/cases/${own}`
    const confirmed = { type: 'confirm', satisfied: true, channel: 'phone' }
    expect((await telecom('POST', `${at}/commands`, confirmed)).body).toMatchObject({
      status: 409,
      refused: 'not-allowed',
    })
    expect((await telecom('POST', `${at}/commands`, { type: 'return', text: 'ليست لنا.' })).status).toBe(200)
    expect((await telecom('GET', at)).status).toBe(404)
  })
})

describe('A token', () => {
  test('of a role that only reads brings no case, sends no file and acts on none', async () => {
    const reader = await program(app, context, ['management'])
    expect((await reader('GET', `/cases/${reference}`)).status).toBe(200)
    expect((await reader('POST', '/cases', case_)).body.refused).toBe('not-allowed')
    expect((await reader('POST', `/cases/${reference}/commands`, { type: 'accept' })).status).toBe(409)
    const file = await reader('POST', '/files?name=a.txt', 'hello', { 'content-type': 'text/plain' })
    expect([file.status, file.body.code]).toEqual([403, 'not-allowed'])
  })

  test('of the administrator sees no case at all', async () => {
    const administrator = await program(app, context, ['administrator'])
    expect((await administrator('GET', '/cases')).body.cases).toEqual([])
    expect((await administrator('GET', `/cases/${reference}`)).status).toBe(404)
  })

  test('leaves a trace of each look at the words of people, and none of what it only counted', async () => {
    const looks = () => context.db.selectFrom('staff.look').select(['actor', 'what']).orderBy('id').execute()
    const before = (await looks()).length
    await telecom('GET', `/cases/${reference}`)
    await telecom('GET', `/cases/${reference}/events`)
    await telecom('GET', `/cases/${reference}/messages`)
    const made = (await looks()).slice(before)
    expect(made.map(({ what }) => what)).toEqual(['api-events', 'api-messages'])
    expect(made[0]?.actor).toMatch(/^program:[\da-f-]{36}$/)
  })

  test('that was revoked opens nothing any more', async () => {
    const soon = await program(app, context, ['auditor'])
    expect((await soon('GET', '/cases')).status).toBe(200)
    const auditor = (await tokens(context.db)).find(({ label }) => label === 'auditor')
    await revokeToken(context, auditor?.id ?? '')
    expect((await soon('GET', '/cases')).status).toBe(401)
  })
})

test('G5.1.5a: each role does its own part of a case and no other: received, treated, followed up, read', async () => {
  const followUp = await program(app, context, ['follow-up'])
  const manager = await program(app, context, ['management'])
  const auditor = await program(app, context, ['auditor'])
  const { body } = await intake('POST', '/cases', case_)
  const at = `/cases/${body.reference}`
  const does = async (who: Ask, command: object) => {
    const done = await who('POST', `${at}/commands`, command)
    return done.body.refused ?? done.body.status
  }
  const classify = { type: 'classify', category: 'phone', complexity: 'routine', importance: 'medium' }
  const answer = { type: 'answer', text: 'أُصلح الخط.', solved: true }
  const yes = { type: 'confirm', satisfied: true, channel: 'phone' }
  for (const reader of [manager, auditor]) {
    expect((await reader('GET', at)).status).toBe(200)
    expect(await does(reader, classify)).toBe('not-allowed')
  }
  expect(await does(intake, classify)).toBe('registered')
  expect(await does(intake, { type: 'refer', department: 'telecom' })).toBe('treatment')
  expect(await does(followUp, answer)).toBe('not-allowed')
  expect(await does(telecom, answer)).toBe('answered')
  expect(await does(telecom, yes)).toBe('not-allowed')
  expect(await does(followUp, yes)).toBe('closed')
  expect((await manager('GET', '/indicators?from=2026-01-01&to=2026-12-31')).status).toBe(200)
})
