import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileLimits } from '../../files/core/accept.ts'
import { filesOfCase } from '../../files/store/queries/filesOfCase.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { type Ask, ministryOf, program, startApi } from './testApi.ts'

const context = await testContext()
let app: FastifyInstance
let ask: Ask

beforeAll(async () => {
  await ministryOf(context)
  app = await startApi(context)
  ask = await program(app, context, ['intake'])
})
afterAll(() => app.close())

const inquiry = { kind: 'inquiry', channel: 'api', language: 'en', text: 'See the attached file.' }
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const send = (name: string, bytes: Buffer | string, type = 'application/octet-stream') =>
  ask('POST', `/files?name=${encodeURIComponent(name)}`, bytes, { 'content-type': type })

async function filesOf(reference: string) {
  const { id } = await context.db
    .selectFrom('cases.case_file')
    .select('id')
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow()
  return filesOfCase(context.db, id, true)
}

describe('A file', () => {
  test('is taken in, typed by its content, and goes to the case that names it', async () => {
    const file = await send('صورة العداد.jpg', png, 'image/jpeg')
    expect(file.status).toBe(201)
    const { body } = await ask('POST', '/cases', { ...inquiry, attachments: [file.body.id] })
    const kept = await filesOf(body.reference)
    expect(kept).toMatchObject([
      { name: 'صورة العداد.jpg', type: 'image/png', size: png.length, state: 'quarantined' },
    ])
  })

  test('may follow with a command', async () => {
    const { body } = await ask('POST', '/cases', inquiry)
    const file = await send('note.txt', 'measured at noon', 'text/plain')
    const note = { type: 'note', text: 'Measured.', files: [file.body.id] }
    const noted = await ask('POST', `/cases/${body.reference}/commands`, note)
    expect(noted.status).toBe(200)
    expect(await filesOf(body.reference)).toMatchObject([{ name: 'note.txt' }])
  })

  test('that belongs to a case, or is not there, goes to no other, and that case is not registered', async () => {
    const file = await send('a.txt', 'once')
    const first = await ask('POST', '/cases', { ...inquiry, attachments: [file.body.id] })
    expect(first.status).toBe(201)
    const count = async () => (await ask('GET', '/cases?limit=100')).body.cases.length
    const before = await count()
    const nowhere = '01990000-0000-7000-8000-000000000001'
    const second = await ask('POST', '/cases', { ...inquiry, attachments: [file.body.id, nowhere] })
    expect(second.status).toBe(422)
    expect(second.body.errors).toMatchObject([
      { field: 'attachments.0', code: 'no-such-file' },
      { field: 'attachments.1', code: 'no-such-file' },
    ])
    const note = { type: 'note', text: 'x', files: [file.body.id] }
    const noted = await ask('POST', `/cases/${first.body.reference}/commands`, note)
    expect(noted.body.errors).toMatchObject([{ field: 'files.0' }])
    expect(await count()).toBe(before)
  })

  test.each([
    ['of a kind that could run', '<svg xmlns="http://www.w3.org/2000/svg"/>', 422, 'file-type-refused'],
    ['that is empty', '', 422, 'file-empty'],
    ['that is too large', Buffer.alloc(fileLimits.megabytes * 2 ** 20 + 1), 413, 'too-large'],
  ])('%s is refused', async (_, bytes, status, code) => {
    const answer = await send('x', bytes)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  test('needs a name', async () => {
    const answer = await ask('POST', '/files', 'x', { 'content-type': 'text/plain' })
    expect(answer.body.errors).toMatchObject([{ field: 'name', code: 'field-needed' }])
  })
})
