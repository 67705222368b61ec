import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommandInput } from '../cases/core/commands.ts'
import { registrationSchema } from '../cases/core/registration.schema.ts'
import { people } from '../cases/core/testing.ts'
import { handle, registerCase } from '../cases/store/handle.ts'
import { smallMinistry } from '../cases/store/testMinistry.ts'
import { openGateways } from '../channels/gateways/open.ts'
import { startSmtpServer } from '../channels/gateways/testSmtpServer.ts'
import { caseMessages } from '../channels/store/queries/messages.ts'
import { customerOfLink } from '../customers/store/session.ts'
import { testContext } from '../postgres/testDatabase.ts'
import { answerSurvey } from '../surveys/store/handle.ts'
import { startWorker, type Worker } from './work.ts'

const context = await testContext()
const server = await startSmtpServer()
const problems: Error[] = []
let worker: Worker

beforeAll(async () => {
  await smallMinistry(context.db)
  const gateways = openGateways({ smtpUrl: server.url, smsUrl: undefined, url: context.url })
  worker = await startWorker(context, context.databaseUrl, {
    gateways,
    report: (problem) => problems.push(problem),
  })
})
afterAll(async () => {
  await worker.stop()
  await server.stop()
})

async function nextMail(count: number): Promise<string> {
  for (let tries = 0; server.arrived.length < count && tries < 1500; tries++) await sleep(10)
  return server.arrived[count - 1]?.mail.text ?? expect.fail(`mail ${count} never came`)
}

const { huda, salem } = people
const words = (body: string) => ({ subject: null, body })

describe('the worker', () => {
  test('tells a customer each step of a whole life by mail, and the survey link in the last one works', async () => {
    const said = registrationSchema.parse({
      ...{ kind: 'complaint', channel: 'website', language: 'ar', text: 'انقطع الخط.' },
      customer: { name: 'سارة', email: 'sara@example.com' },
    })
    const outcome = await registerCase(context, { type: 'public' }, said)
    if ('refused' in outcome) throw new Error(outcome.refused)
    const { id, reference } = outcome.state
    const act = async (actor: Parameters<typeof handle>[1], ...commands: CommandInput[]) =>
      expect(await handle(context, actor, id, commands)).toMatchObject({ done: true })

    const receipt = await nextMail(1)
    expect(receipt).toContain(`${reference.slice(0, 4)}-`)
    const token = /\/ar\/c\/(\w{16})/.exec(receipt)?.[1] ?? ''
    const customer = (await customerOfLink(context, token)) ?? expect.fail('the link opens nothing')

    await act(
      huda,
      {
        ...{ type: 'classify', category: 'phone.landline', complexity: 'routine', importance: 'medium' },
        ...{ procedure: 'treatment', named: [], text: null },
      },
      { type: 'refer', department: 'telecom', text: null },
    )
    await nextMail(2)
    await act(
      salem,
      { type: 'take' },
      {
        ...{
          type: 'answer',
          text: words('أصلحنا الخط.'),
          solved: true,
          remedy: null,
          files: [],
          present: false,
        },
      },
    )
    expect(await nextMail(3)).toContain('أصلحنا الخط.')
    await act(customer, { type: 'confirm', satisfied: true, channel: 'website', text: null })
    const closing = await nextMail(4)
    const survey = /\/ar\/survey\/(\w{16})/.exec(closing)?.[1] ?? ''
    expect(await answerSurvey(context, survey, { solved: 5, clear: 5, remark: null, contact: null })).toEqual(
      { done: true },
    )

    const kept = await caseMessages(context, huda, id)
    expect(kept?.map(({ purpose, state }) => [purpose, state])).toEqual([
      ['receipt', 'sent'],
      ['referred', 'sent'],
      ['answer', 'sent'],
      ['closed', 'sent'],
    ])
    expect(problems).toEqual([])
  }, 60_000)
})
