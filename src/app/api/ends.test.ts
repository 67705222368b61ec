import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keepTime } from '../../cases/tasks/keepTime.ts'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { savePartners } from '../../staff/store/handle.ts'
import { partners } from '../demo/ministry.ts'
import { type Ask, ministryOf, program, startApi } from './testApi.ts'

/** Every other way in which a case of each kind comes to its end. */
const context = await testContext()
let app: FastifyInstance
let intake: Ask
let first: Ask
let second: Ask
let third: Ask
let followUp: Ask
let chief: Ask

beforeAll(async () => {
  await ministryOf(context)
  await savePartners(context.db, partners)
  app = await startApi(context)
  intake = await program(app, context, ['intake'])
  first = await program(app, context, ['specialist'], ['telecom'])
  second = await program(app, context, ['specialist'], ['telecom'])
  third = await program(app, context, ['specialist'], ['telecom'])
  followUp = await program(app, context, ['follow-up'])
  chief = await program(app, context, ['follow-up', 'management'])
})
afterAll(() => app.close())
/** Sunday 5 April 2026, ten in the morning in Riyadh. */
beforeEach(() => context.setNow(instant('2026-04-05T07:00:00Z')))

const later = (days: number, hours = 0) =>
  context.setNow(
    instant(
      Temporal.Instant.from('2026-04-05T07:00:00Z')
        .add({ hours: days * 24 + hours })
        .toString(),
    ),
  )

type Kind = 'complaint' | 'inquiry' | 'tip'
const text = 'نص'
const classes = { category: 'phone.landline', complexity: 'routine', importance: 'medium' }
const answer = { type: 'answer', text: 'هذا ردّنا.', solved: true }
const no = { type: 'confirm', satisfied: false, channel: 'phone', text: 'لم يُحل.' }
const called = (outcome: string) => ({ type: 'record-contact', channel: 'phone', outcome, text })

async function begun(kind: Kind) {
  const said = { kind, channel: 'phone', language: 'ar', text, customer: { phone: '+966501234567' } }
  const { status, body } = await intake('POST', '/cases', said)
  expect(status).toBe(201)
  const at = `/cases/${body.reference}`
  const does = async (who: Ask, command: object) => {
    const done = await who('POST', `${at}/commands`, command)
    return done.body.refused ?? done.body.ground ?? done.body.status
  }
  const events = async () =>
    ((await chief('GET', `${at}/events`)).body.events as { type: string }[]).map(({ type }) => type)
  const referred = async () => {
    await does(intake, { type: 'classify', ...classes })
    return does(intake, { type: 'refer', department: 'telecom' })
  }
  return { at, does, events, referred }
}

describe.each(['complaint', 'inquiry'] as const)('A case of kind %s', (kind) => {
  test('is heard again by somebody new each time that its customer is not satisfied, until the last round', async () => {
    const { does, referred, events } = await begun(kind)
    await referred()
    expect(await does(first, answer)).toBe('answered')
    expect(await does(followUp, no)).toBe('review')
    await does(second, called('reached'))
    expect(await does(first, answer)).toBe('handled-before')
    expect(await does(second, answer)).toBe('answered')
    expect(await does(followUp, no)).toBe('review')
    const close = { type: 'close', ground: 'unsatisfied-after-last-round', text: 'لا سبيل إلى المزيد.' }
    expect(await does(followUp, close)).toBe('head-closes')
    expect(await does(chief, close)).toBe('unsatisfied-after-last-round')
    expect((await events()).filter((type) => type === 'ReviewOpened')).toHaveLength(2)
  })

  test('that its customer takes back is closed as withdrawn, one that we cannot accept as declined', async () => {
    const one = await begun(kind)
    expect(await one.does(intake, { type: 'withdraw', channel: 'phone' })).toBe('withdrawn')
    const other = await begun(kind)
    expect(await other.does(intake, { type: 'decline', reason: 'before-court', text })).toBe('declined')
  })

  test('whose customer says nothing is closed when the window is over', async () => {
    const { at, does, referred } = await begun(kind)
    await referred()
    await does(first, answer)
    later(30)
    await keepTime(context)
    expect((await intake('GET', at)).body.ground).toBe('no-objection')
  })

  test('with a silent partner goes up, and the ministry answers without it', async () => {
    const { at, does, referred, events } = await begun(kind)
    await referred()
    await does(intake, { type: 'refer-to-partner', partner: 'operator', way: 'opinion' })
    later(21, 1)
    await keepTime(context)
    const up = (await chief('GET', `${at}/events`)).body.events.filter(
      (event: { type: string; partner?: string }) =>
        event.type === 'CaseEscalated' && event.partner === 'operator',
    )
    expect(up.map(({ to }: { to: string }) => to)).toEqual(
      expect.arrayContaining(['partner', 'head', 'follow-up']),
    )
    expect(await does(first, answer)).toBe('answered')
    expect(await events()).toContain('ReferralRecalled')
  })
})

test('G5.1.10g G5.1.10h: a customer who cannot be reached is called again at other times, and the decision then taken is recorded', async () => {
  const { at, does, referred } = await begun('complaint')
  await referred()
  await does(first, answer)
  const close = {
    type: 'close',
    ground: 'unreachable',
    text: 'ثلاث محاولات في أوقات مختلفة، والرد في صفحة الحالة.',
  }
  for (const [days, hours] of [
    [1, 0],
    [2, 0],
  ] as const) {
    later(days, hours)
    await does(followUp, called('no-answer'))
  }
  expect(await does(followUp, close)).toBe('too-few-attempts')
  later(3)
  await does(followUp, called('busy'))
  expect(await does(followUp, close)).toBe('same-time-of-day')
  later(4, 3)
  await does(followUp, called('no-answer'))
  expect(await does(followUp, close)).toBe('unreachable')
  const { events } = (await intake('GET', `${at}/events`)).body
  expect(events.filter(({ type }: { type: string }) => type === 'ContactRecorded')).toHaveLength(4)
  expect(events.at(-1).text.body).toBe(close.text)
})

test('G5.1.11c: a dissatisfied customer submits the closed case again, and new employees look at it', async () => {
  const { does, referred } = await begun('complaint')
  await referred()
  await does(first, answer)
  expect(await does(followUp, { type: 'confirm', satisfied: true, channel: 'phone' })).toBe('confirmed')
  later(3)
  expect(await does(intake, { type: 'appeal', channel: 'phone', text: 'عاد العطل.' })).toBe('review')
  expect(await does(first, answer)).toBe('handled-before')
  expect(await does(third, answer)).toBe('answered')
})

test('G5.1.11d: the data of a closed case are kept up to date: where it went after us, and what came of it', async () => {
  const { at, does } = await begun('complaint')
  await does(intake, { type: 'withdraw', channel: 'phone' })
  const outside = { type: 'record-outside', body: 'telecom-regulator', number: 'TR-2026/77' }
  expect(await does(followUp, { ...outside, body: 'moon' })).toBe(422)
  expect(await does(followUp, { ...outside, text: 'أُعيد المبلغ.' })).toBe('withdrawn')
  expect(await does(intake, { type: 'note', text: 'اتصل يشكرنا.' })).toBe('withdrawn')
  const { events } = (await intake('GET', `${at}/events`)).body
  expect(events.slice(-2)).toMatchObject([
    { type: 'OutsideCaseRecorded', number: 'TR-2026/77', text: { body: 'أُعيد المبلغ.' } },
    { type: 'NoteAdded', text: { body: 'اتصل يشكرنا.' } },
  ])
})

test('G5.5.1a: inquiries are received and handled by one mechanism, whatever channel they come by', async () => {
  const lives = await Promise.all(
    ['phone', 'counter', 'email', 'fax', 'website'].map(async (channel) => {
      const said = { kind: 'inquiry', channel, language: 'ar', text, customer: { email: 'one@example.com' } }
      const { body } = await intake('POST', '/cases', said)
      const act = (who: Ask, command: object) => who('POST', `/cases/${body.reference}/commands`, command)
      await act(intake, { type: 'classify', ...classes })
      await act(intake, { type: 'refer', department: 'telecom' })
      await act(first, answer)
      await act(followUp, { type: 'confirm', satisfied: true, channel: 'phone' })
      const { events } = (await intake('GET', `/cases/${body.reference}/events`)).body
      return [body.due_at, ...events.map(({ type }: { type: string }) => type)]
    }),
  )
  expect(new Set(lives.map((life) => life.join()))).toHaveLength(1)
  expect(lives[0]?.at(-1)).toBe('CaseClosed')
})

test('a tip without a name is heard, answered and concluded', async () => {
  const said = { kind: 'tip', channel: 'website', language: 'ar', text }
  const { body } = await intake('POST', '/cases', said)
  const act = (who: Ask, command: object) => who('POST', `/cases/${body.reference}/commands`, command)
  await act(intake, { type: 'classify', ...classes })
  await act(intake, { type: 'refer', department: 'telecom' })
  expect((await act(first, answer)).body.ground).toBe('concluded')
})
