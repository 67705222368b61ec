import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepTime } from '../../cases/tasks/keepTime.ts'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { type Ask, ministryOf, program, startApi } from './testApi.ts'

const context = await testContext()
let app: FastifyInstance
let ask: Ask

beforeAll(async () => {
  await ministryOf(context)
  app = await startApi(context)
  ask = await program(app, context, ['intake', 'specialist', 'follow-up'])
})
afterAll(() => app.close())

/** Everything happens from Sunday, 12 April 2026. */
const on = (day: number, time: string) => instant(`2026-04-${day}T${time}:00+03:00`)

async function at(moment: ReturnType<typeof on>): Promise<void> {
  context.setNow(moment)
  await keepTime(context)
}

async function registered(kind: string) {
  const said = { kind, channel: 'phone', language: 'en', text: 'Which papers do I need?' }
  const { body } = await ask('POST', '/cases', said)
  const commands = `/cases/${body.reference}/commands`
  await ask('POST', commands, {
    ...{ type: 'classify', category: 'phone.landline', complexity: 'routine', importance: 'medium' },
  })
  expect((await ask('POST', commands, { type: 'refer', department: 'telecom' })).status).toBe(200)
  return { reference: String(body.reference), dueAt: body.due_at, commands }
}

describe('Time, as programs see it,', () => {
  test('G5.5.5f: an inquiry is due after 24 hours, and the share that was answered on schedule is told', async () => {
    const answer = { type: 'answer', text: 'Your identity card alone.', solved: true }
    await at(on(12, '10:00'))
    const [first, second] = [await registered('inquiry'), await registered('inquiry')]
    expect(first.dueAt).toBe(on(13, '10:00'))
    await at(on(13, '09:59'))
    expect((await ask('POST', first.commands, answer)).status).toBe(200)
    await at(on(13, '10:01'))
    expect((await ask('POST', second.commands, answer)).status).toBe(200)
    const { body } = await ask('GET', '/indicators?from=2026-04-01&to=2026-04-30&kind=inquiry')
    const told = body.indicators.find(({ code }: { code: string }) => code === 'within-limit')
    expect(told).toMatchObject({ numerator: 1, denominator: 2, share: 0.5 })
  })

  test('G5.1.10c: a case left without an update past its period is flagged until its customer hears again', async () => {
    const toTell = async () =>
      (await ask('GET', '/cases?queue=to-tell')).body.cases.map(
        ({ reference }: { reference: string }) => reference,
      )
    await at(on(12, '10:00'))
    const { reference, commands } = await registered('complaint')
    await ask('POST', commands, { type: 'delay', until: '2026-05-10', text: 'The cable is on its way.' })
    await at(on(19, '14:29'))
    expect(await toTell()).toEqual([])
    await at(on(19, '14:31'))
    expect(await toTell()).toEqual([reference])
    // Its owner is reminded when the next day begins.
    await at(on(20, '07:31'))
    const { events } = (await ask('GET', `/cases/${reference}/events`)).body
    expect(events.at(-1)).toMatchObject({ type: 'CaseEscalated', clock: 'update', to: 'owner' })
    const update = { type: 'update-customer', text: 'The cable has come; the technician is booked.' }
    expect((await ask('POST', commands, update)).status).toBe(200)
    expect(await toTell()).toEqual([])
  })

  test('is told by the clock that runs out next, and a queue is in that order', async () => {
    await at(on(21, '10:00'))
    const [talked, fresh, slow] = [
      await registered('complaint'),
      await registered('complaint'),
      await registered('complaint'),
    ]
    const reached = { type: 'record-contact', channel: 'phone', outcome: 'reached' }
    const delay = { type: 'delay', until: '2026-06-07', text: 'The cable is on its way.' }
    expect((await ask('POST', talked.commands, reached)).status).toBe(200)
    expect((await ask('POST', slow.commands, delay)).status).toBe(200)
    const { cases } = (await ask('GET', '/cases?queue=unassigned')).body
    const mine = cases.filter(
      ({ registered_at }: { registered_at: string }) => registered_at === on(21, '10:00'),
    )
    expect(mine).toMatchObject([
      { reference: fresh.reference, next_due: { clock: 'first-response', at: on(22, '20:00') } },
      { reference: talked.reference, due_at: talked.dueAt, next_due: { clock: 'answer', at: talked.dueAt } },
      { reference: slow.reference, next_due: { clock: 'update', at: on(28, '14:30') } },
    ])
  })
})
