import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { type Ask, asking, ministryOf, program, startApi } from './testApi.ts'

const context = await testContext()
let app: FastifyInstance
let ask: Ask

const complaint = { kind: 'complaint', channel: 'phone', language: 'ar', text: 'انقطع الهاتف' }
const classes = { category: 'phone', complexity: 'routine', importance: 'medium' }

/** Registers a case and sends it these commands. */
async function live(...commands: object[]): Promise<void> {
  const { body } = await ask('POST', '/cases', complaint)
  for (const command of commands) {
    const answer = await ask('POST', `/cases/${body.reference}/commands`, command)
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  }
}

beforeAll(async () => {
  await ministryOf(context)
  app = await startApi(context)
  ask = await program(app, context, ['intake', 'specialist', 'follow-up'])
  context.setNow(instant('2026-03-02T10:00:00+03:00'))
  const answer = { type: 'answer', text: 'أصلحنا الخط', solved: true }
  const refer = { type: 'refer', department: 'telecom' }
  await live({ type: 'classify', ...classes, procedure: 'first-contact' }, { ...answer, present: true })
  await live({ type: 'classify', ...classes }, refer, answer)
  await live({ type: 'classify', ...classes }, refer)
  await live({ type: 'classify', ...classes }, refer, { type: 'return', text: 'ليس من عملنا' })
  await live({ type: 'decline', reason: 'before-court', text: 'ليس من اختصاصنا' })
  context.setNow(instant('2026-03-20T10:00:00+03:00'))
})
afterAll(() => app.close())

type Told = { code: string; numerator: number | null; denominator: number; share: number | null }
const shares = (body: { indicators: Told[] }) =>
  Object.fromEntries(
    body.indicators.map(({ code, numerator, denominator }) => [code, [numerator, denominator]]),
  )

describe('The indicators', () => {
  test('follow from what happened to the cases, with what is still unanswered', async () => {
    const { status, body } = await ask('GET', '/indicators?from=2026-03-01&to=2026-03-31')
    expect(status).toBe(200)
    expect(shares(body)).toEqual({
      'first-contact': [1, 2],
      acceptance: [4, 5],
      'within-limit': [2, 4],
      accuracy: [2, 3],
      satisfaction: [null, 0],
      clarity: [null, 0],
    })
    expect(body).toMatchObject({
      kind: null,
      edition: 1,
      from: '2026-02-28T21:00:00.000Z',
      to: '2026-03-31T21:00:00.000Z',
    })
  })

  test('say their definition, in the language that was asked for', async () => {
    const { body } = await ask('GET', '/indicators', undefined, { 'accept-language': 'ar' })
    const [first] = body.indicators
    expect(first).toMatchObject({ name: 'الحل من أول تواصل', guide: 'G5.3a', period_by: 'answered' })
    expect(Object.keys(first.definition)).toEqual(['numerator', 'denominator', 'excluded'])
    expect((await ask('GET', '/indicators')).body.indicators[2].name).toBe('Answered within the limit')
  })

  test('are of a kind, and of a period, as asked', async () => {
    const inquiries = await ask('GET', '/indicators?from=2026-03-01&to=2026-03-31&kind=inquiry')
    expect(Object.values(shares(inquiries.body))).toEqual([
      [null, 0],
      [null, 0],
      [null, 0],
      [null, 0],
      [null, 0],
      [null, 0],
    ])
    const before = await ask('GET', '/indicators?from=2026-02-01&to=2026-03-02T00:00:00Z')
    expect(shares(before.body)['within-limit']).toEqual([null, 0])
  })

  test('are for a token narrowed to a department those of its cases', async () => {
    const post = await program(app, context, ['specialist'], ['post'])
    expect(shares((await post('GET', '/indicators')).body)['within-limit']).toEqual([null, 0])
    const telecom = await program(app, context, ['specialist'], ['telecom'])
    expect(shares((await telecom('GET', '/indicators')).body)['within-limit']).toEqual([1, 2])
  })

  test.each([
    ['from=yesterday', 'from', 'not-a-moment'],
    ['from=2026-03-02&to=2026-03-01', 'from', 'from-after-to'],
    ['kind=comment', 'kind', 'choose-one'],
    ['until=2026-03-01', 'until', 'unknown-field'],
  ])('are refused for %s, in words', async (query, field, code) => {
    const { status, body } = await ask('GET', `/indicators?${query}`)
    expect([status, body.errors[0].field, body.errors[0].code]).toEqual([422, field, code])
    expect(body.errors[0].message).not.toBe(code)
  })

  test('are not told without a token', async () => {
    expect((await asking(app)('GET', '/indicators')).status).toBe(401)
  })
})
