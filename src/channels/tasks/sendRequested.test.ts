import { beforeAll, describe, expect, test } from 'vitest'
import { registrationSchema } from '../../cases/core/registration.schema.ts'
import { people } from '../../cases/core/testing.ts'
import { handle, registerCase } from '../../cases/store/handle.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { requestCode, requestReferences } from '../../customers/store/handle.ts'
import { linkToken } from '../../customers/store/session.ts'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { OutgoingSms } from '../core/outgoing.ts'
import type { Sending } from './send.ts'
import { sendCode, sendReferences } from './sendRequested.ts'

const context = await testContext()
beforeAll(() => smallMinistry(context.db))

const texts: OutgoingSms[] = []
const sending: Sending = {
  gateways: {
    mail: null,
    sms: async (sms) => {
      texts.push(sms)
      return { taken: true, providerId: null }
    },
  },
  surveyToken: () => '',
}

async function register(phone: string) {
  const customer = { name: 'سارة', phone }
  const said = registrationSchema.parse({
    ...{ kind: 'complaint', channel: 'website', language: 'ar', text: 'لا يعمل الخط.', customer },
  })
  const outcome = await registerCase(context, { type: 'public' }, said)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.state
}

/** What the database announced under that name since it was last asked. */
async function announced<T>(name: string): Promise<T[]> {
  const rows = await context.db
    .deleteFrom('queue.outbox')
    .where('name', '=', name)
    .returning('body')
    .execute()
  return rows.map(({ body }) => body as T)
}

describe('a one-time code', () => {
  test('goes to the phone of the case, and not once its quarter of an hour is over', async () => {
    const { id } = await register('0551230001')
    await requestCode(context, id)
    const [job] = await announced<{ caseId: string; codeId: string }>('CodeRequested')
    if (!job) throw new Error('No code was asked for')
    await sendCode(context, sending, job, '012345')
    expect(texts.splice(0)).toEqual([
      { id: job.codeId, to: '+966551230001', text: expect.stringContaining('012345') },
    ])
    context.setNow(instant('2026-03-12T12:06:00Z'))
    await sendCode(context, sending, job, '012345')
    expect(texts).toEqual([])
  })

  test('is tried again while no way out is set up', async () => {
    const { id } = await register('0551230002')
    await requestCode(context, id)
    const [job] = await announced<{ caseId: string; codeId: string }>('CodeRequested')
    if (!job) throw new Error('No code was asked for')
    const closed = { ...sending, gateways: { mail: null, sms: null } }
    await expect(sendCode(context, closed, job, '012345')).rejects.toThrow('No way out')
  })
})

test('lost references come with their links, one message for each open case', async () => {
  const phone = '0551230003'
  const [one, closed, other] = [await register(phone), await register(phone), await register(phone)]
  await handle(context, people.huda, closed.id, {
    ...{ type: 'decline', reason: 'outside', text: { subject: null, body: 'خارج الاختصاص' } },
  })
  await requestReferences(context, '+966551230003')
  const jobs = await announced<{ customerId: string }>('ReferencesRequested')
  expect(jobs).toHaveLength(1)
  for (const job of jobs) await sendReferences(context, sending, job)
  expect(texts).toHaveLength(2)
  for (const { id, reference } of [one, other]) {
    const text = texts.find((sms) => sms.text.includes(reference))?.text
    expect(text).toContain(`https://insat.example/ar/c/${linkToken(context.secret, id)}`)
  }
})

test('lost references of which one was sent are not all sent again because the next was put off', async () => {
  const phone = '0551230004'
  await register(phone)
  await register(phone)
  await requestReferences(context, '+966551230004')
  const [job] = await announced<{ customerId: string }>('ReferencesRequested')
  texts.length = 0
  const busy: Sending['gateways']['sms'] = async (sms) =>
    texts.push(sms) === 1
      ? { taken: true, providerId: null }
      : { taken: false, permanent: false, detail: '429' }
  const halfWay = { ...sending, gateways: { mail: null, sms: busy } }
  await sendReferences(context, halfWay, job ?? { customerId: '' })
  expect(texts).toHaveLength(2)
  await expect(sendReferences(context, halfWay, job ?? { customerId: '' })).rejects.toThrow('429')
})
