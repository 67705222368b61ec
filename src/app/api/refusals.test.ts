import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import { type Ask, asking, ministryOf, program, startApi } from './testApi.ts'

const context = await testContext()
let app: FastifyInstance
let ask: Ask

beforeAll(async () => {
  await ministryOf(context)
  app = await startApi(context)
  ask = await program(app, context, ['intake', 'specialist'])
})
afterAll(() => app.close())

const inquiry = { kind: 'inquiry', channel: 'api', language: 'en', text: 'When do you open?' }
const json = { 'content-type': 'application/json' }

describe('A request that cannot be taken', () => {
  test('says of every field at once what is wrong with it, in the language that was asked for', async () => {
    const wrong = {
      kind: 'complain',
      channel: 'api',
      text: ' ',
      customer: { phone: '12', id_number: '1058529941', age: 7 },
      colour: 'red',
      attachments: ['x'],
    }
    const english = await ask('POST', '/cases', wrong)
    expect(english.status).toBe(422)
    expect(english.type).toContain('application/problem+json')
    expect(english.headers['content-language']).toBe('en')
    expect(english.body).toMatchObject({ type: 'urn:insat:problem:invalid', title: 'Not valid', status: 422 })
    const errors: { field: string; code: string; message: string }[] = english.body.errors
    expect(errors.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'kind choose-one',
      'language choose-one',
      'text text-needed',
      'customer.phone phone-not-valid',
      'customer.id_number id-check-digit',
      'customer.age unknown-field',
      'attachments.0 wrong-form',
      'colour unknown-field',
    ])
    expect(errors[0]).toMatchObject({ options: ['complaint', 'inquiry', 'tip', 'media'] })
    expect(english.body.detail).toContain('customer.phone: The phone number is not right.')
    const arabic = await ask('POST', '/cases', wrong, { 'accept-language': 'fr, ar;q=0.8, en;q=0.5' })
    expect(arabic.headers['content-language']).toBe('ar')
    expect(arabic.body.title).toBe('غير صالح')
    expect(arabic.body.errors.map(({ message }: { message: string }) => message)).not.toContainEqual(
      expect.stringMatching(/[a-z]{4} [a-z]/i),
    )
  })

  test.each([
    ['no JSON', '{"kind":', json, 400, 'not-json'],
    ['nothing', undefined, json, 400, 'not-json'],
    ['a list', '[]', json, 422, 'invalid'],
    ['another kind of content', 'kind=inquiry', { 'content-type': 'text/plain' }, 415, 'json-needed'],
    ['a megabyte', JSON.stringify({ ...inquiry, text: 'x'.repeat(2 ** 20) }), json, 413, 'too-large'],
    ['a prototype', '{"__proto__": {"kind": "tip"}}', json, 400, 'not-json'],
  ])('is told as a problem: %s', async (_, body, headers, status, code) => {
    const answer = await ask('POST', '/cases', body, headers)
    expect([answer.status, answer.body.code, answer.body.status]).toEqual([status, code, status])
    expect(answer.type).toContain('application/problem+json')
    expect(answer.body.detail.length).toBeGreaterThan(10)
  })

  test.each([
    ['/cases?limit=0', 'limit too-short'],
    ['/cases?limit=101', 'limit too-long'],
    ['/cases?limit=ten', 'limit wrong-type'],
    ['/cases?status=open', 'status choose-one'],
    ['/cases?colour=red', 'colour unknown-field'],
    ['/cases?after=2026-02-31T00:00:00.000Z_01990000-0000-7000-8000-000000000001', 'after not-a-page'],
    ['/cases?after=1', 'after not-a-page'],
  ])('is no list: %s', async (path, expected) => {
    const { status, body } = await ask('GET', path)
    expect(status).toBe(422)
    const [{ field, code }] = body.errors
    expect(`${field} ${code}`).toBe(expected)
  })

  test('names the field that names something which is not there', async () => {
    const category = await ask('POST', '/cases', { ...inquiry, category: 'weather' })
    expect(category.body.errors).toMatchObject([{ field: 'category', code: 'no-such-category' }])
    const { body } = await ask('POST', '/cases', inquiry)
    const at = `/cases/${body.reference}/commands`
    const classes = { complexity: 'routine', importance: 'medium' }
    const classified = await ask('POST', at, { type: 'classify', category: 'weather', ...classes })
    expect(classified.status).toBe(422)
    expect(classified.body.errors).toMatchObject([{ field: 'category' }])
    await ask('POST', at, { type: 'classify', category: 'phone', ...classes })
    const referred = await ask('POST', at, { type: 'refer', department: 'weather' })
    expect(referred.body.errors).toMatchObject([{ field: 'department', code: 'no-such-department' }])
  })

  test('names the field whose code is on no list, and keeps such words out of the record', async () => {
    const wished = await ask('POST', '/cases', { ...inquiry, kind: 'complaint', remedy: 'Call Saad' })
    expect(wished.status).toBe(422)
    expect(wished.body.errors).toMatchObject([{ field: 'remedy', code: 'no-such-remedy' }])
    const numbered = await ask('POST', '/cases', { ...inquiry, external_number: 'of Saad' })
    expect(numbered.body.errors).toMatchObject([
      {
        field: 'external_number',
        code: 'external-number-not-valid',
        message: expect.stringContaining('like CRM-20871'),
      },
    ])
    const { body } = await ask('POST', '/cases', inquiry)
    const at = `/cases/${body.reference}/commands`
    const decline = { type: 'decline', reason: 'Saad again', text: 'No.' }
    const declined = await ask('POST', at, decline, { 'accept-language': 'ar' })
    expect(declined.body.errors).toMatchObject([
      {
        field: 'reason',
        code: 'no-such-reason',
        message: 'هذا السبب ليس في القائمة أو لم يعد مستخدمًا. اختر من القائمة.',
      },
    ])
    const ofAnotherList = await ask('POST', at, { ...decline, reason: 'fix' })
    expect(ofAnotherList.body.errors).toMatchObject([{ field: 'reason' }])
    const classes = { category: 'phone', complexity: 'routine', importance: 'medium' }
    const because = await ask('POST', at, { type: 'classify', ...classes, causes: ['Saad was rude'] })
    expect(because.body.errors).toMatchObject([{ field: 'causes', code: 'no-such-cause' }])
    await ask('POST', at, { type: 'classify', ...classes })
    const answer = { type: 'answer', text: 'At nine.', solved: true, remedy: 'Saad' }
    expect((await ask('POST', at, answer)).body.errors).toMatchObject([
      { field: 'remedy', code: 'no-such-remedy' },
    ])
    const story = await ask('GET', `/cases/${body.reference}/events`)
    expect(JSON.stringify(story.body)).not.toContain('Saad')
  })

  test('lists the commands when it names none of them, and takes none that only the clock gives', async () => {
    const { body } = await ask('POST', '/cases', inquiry)
    for (const type of ['solve', 'keep-time', 'erase', 'register', undefined]) {
      const answer = await ask('POST', `/cases/${body.reference}/commands`, { type })
      expect(answer.status).toBe(422)
      expect(answer.body.errors).toMatchObject([{ field: 'type' }])
    }
  })

  test('for a case that is not there is answered like one for a case that may not be seen', async () => {
    for (const reference of ['4827305916', '1', 'a'.repeat(60), '%00', '..%2f..']) {
      const answer = await ask('GET', `/cases/${reference}`)
      expect([answer.status, answer.body.code]).toEqual([404, 'no-such-case'])
    }
    expect((await ask('GET', '/nothing')).body.code).toBe('nothing-here')
    expect((await ask('POST', '/categories', {})).body.code).toBe('nothing-here')
  })

  test('without a good token learns nothing else', async () => {
    const forms = ['', 'Bearer', 'Bearer insat_x', `Basic ${btoa('a:b')}`, `Bearer insat_${'A'.repeat(43)}`]
    for (const authorization of forms) {
      const answer = await asking(app, { authorization })('POST', '/cases', '{"kind":', json)
      expect([answer.status, answer.body.code]).toEqual([401, 'token-needed'])
      expect(answer.headers['www-authenticate']).toBe('Bearer')
    }
  })
})
