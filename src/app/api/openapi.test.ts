import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import { type Ask, asking, ministryOf, program, startApi } from './testApi.ts'

type Media = { schema?: object; examples?: Record<string, { value: unknown }> }
type Operation = {
  summary?: string
  tags?: string[]
  parameters?: { in: string; name: string; schema?: object; required?: boolean }[]
  requestBody?: { content: Record<string, Media> }
  responses: Record<string, { description?: string; content?: Record<string, Media> }>
}
type Api = {
  openapi: string
  info: object
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
  security: object[]
}

const context = await testContext()
let app: FastifyInstance
let document: Api
let ask: Ask
let colleague: Ask
let followUp: Ask
let operations: { at: string; path: string; method: string; operation: Operation }[]

beforeAll(async () => {
  await ministryOf(context)
  app = await startApi(context)
  ask = await program(app, context, ['intake', 'specialist'])
  colleague = await program(app, context, ['specialist'])
  followUp = await program(app, context, ['follow-up'])
  document = (await asking(app)('GET', '/openapi.json')).body
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      at: `${method} ${path}`,
      path,
      method,
      operation,
    })),
  )
})
afterAll(() => app.close())

describe('The description of the API', () => {
  test('is OpenAPI 3.1, open to everybody, and names every operation that there is', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(document.security).toEqual([{ token: [] }])
    const operationsNamed = operations.map(({ at }) => at)
    expect(operationsNamed).toEqual(
      expect.arrayContaining([
        'post /cases',
        'get /cases',
        'get /cases/{reference}',
        'post /cases/{reference}/commands',
        'get /cases/{reference}/events',
        'get /cases/{reference}/messages',
        'get /categories',
        'post /files',
      ]),
    )
  })

  test('says of each operation what it does, what it takes and what it answers, refusals too', () => {
    for (const { at, path, operation } of operations) {
      expect(operation.summary, at).toMatch(/\S{3}/)
      expect(operation.tags?.length, at).toBe(1)
      const answers = Object.entries(operation.responses)
      expect(answers.filter(([status]) => status.startsWith('2')).length, at).toBe(1)
      for (const [status, { description, content }] of answers) {
        expect(description, `${at} ${status}`).not.toBe('Default Response')
        const wanted = status.startsWith('2') ? 'application/json' : 'application/problem+json'
        expect(content?.[wanted]?.schema, `${at} ${status}`).toBeTypeOf('object')
      }
      expect(Object.keys(operation.responses), at).toContain('401')
      if (path.includes('{')) expect(Object.keys(operation.responses), at).toContain('404')
      if (operation.requestBody) expect(Object.keys(operation.responses), at).toContain('422')
      const json = operation.requestBody?.content['application/json']
      if (json) expect(Object.keys(operation.responses), at).toContain('409')
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path')
      expect(
        declared.map(({ name, required }) => [name, required]),
        at,
      ).toEqual(inPath.map((name) => [name, true]))
    }
  })

  test('refers to nothing that it does not hold', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, at = '']) => at)
    expect(references.length).toBeGreaterThan(10)
    const held = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)
    expect([...new Set(references)].filter((reference) => !held.includes(reference))).toEqual([])
  })

  test('shows how to register cases by requests that really work', async () => {
    const media = document.paths['/cases']?.post?.requestBody?.content['application/json']
    const examples = Object.entries(media?.examples ?? {})
    expect(examples.length).toBeGreaterThan(1)
    for (const [name, { value }] of examples)
      expect((await ask('POST', '/cases', value)).status, name).toBe(201)
  })

  test('shows how to lead a case to its end by commands that really work, one after the other', async () => {
    const path = '/cases/{reference}/commands'
    const media = document.paths[path]?.post?.requestBody?.content['application/json']
    const { body } = await ask('POST', '/cases', {
      kind: 'complaint',
      channel: 'phone',
      language: 'en',
      text: 'The line is dead.',
    })
    const at = `/cases/${body.reference}`
    // What one program answered, another confirms, and after a no another answers.
    const by = (name: string) =>
      name.startsWith('confirm') ? followUp : name === 'answer after review' ? colleague : ask
    for (const [name, { value }] of Object.entries(media?.examples ?? {}))
      expect((await by(name)('POST', `${at}/commands`, value)).body, name).not.toHaveProperty('code')
    expect((await ask('GET', at)).body).toMatchObject({ status: 'closed', ground: 'confirmed', round: 2 })
  })
})
