import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CommandInput } from '../../cases/core/commands.ts'
import { type Registration, registrationSchema } from '../../cases/core/registration.schema.ts'
import { answering, classifying, people } from '../../cases/core/testing.ts'
import { handle, registerCase } from '../../cases/store/handle.ts'
import { caseStory } from '../../cases/store/queries/caseStory.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { customerOfLink, linkToken } from '../../customers/store/session.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { Actor } from '../../staff/core/actor.ts'
import type { NoticePurpose } from '../core/notices.ts'
import type { Delivery, Gateways, OutgoingMail, OutgoingSms } from '../core/outgoing.ts'
import { smtpGateway } from '../gateways/smtp.ts'
import { startSmtpServer } from '../gateways/testSmtpServer.ts'
import { caseMessages } from '../store/queries/messages.ts'
import { forgetWords } from './forgetWords.ts'
import { type NoticeJob, notify } from './notify.ts'
import type { Sending } from './send.ts'
import { sendWaiting } from './sendWaiting.ts'

const context = await testContext()
const server = await startSmtpServer()
afterAll(() => server.stop())
beforeAll(() => smallMinistry(context.db))
const { huda, salem } = people
const system: Actor = { type: 'system' }
const texts: OutgoingSms[] = []
const taken: Delivery = { taken: true, providerId: null }
const sms: Gateways['sms'] = async (message) => {
  texts.push(message)
  return taken
}
const mail = smtpGateway(server.url, 'insat.example')
const sendingBy = (gateways: Partial<Gateways>): Sending => ({
  gateways: { mail, sms, ...gateways },
  surveyToken: (invitation) => `survey-${invitation}`,
})
const sending = sendingBy({})
beforeEach(() => {
  server.arrived.length = 0
  texts.length = 0
})
let people_ = 0
async function register(customer: Record<string, unknown> | null, more: Partial<Registration> = {}) {
  people_ += 1
  const said = registrationSchema.parse({
    ...{ kind: 'complaint', channel: 'website', language: 'ar', text: 'انقطع الخط منذ أسبوع.' },
    customer: customer && { name: `محمد ${people_}`, ...customer },
    ...more,
  })
  const outcome = await registerCase(context, { type: 'public' }, said)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return { id: outcome.state.id, reference: outcome.state.reference }
}
const byMail = () => register({ email: `reader${people_ + 1}@example.com` })

async function act(caseId: string, actor: Actor, ...commands: CommandInput[]): Promise<number> {
  const outcome = await handle(context, actor, caseId, commands)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.version
}
const words = (body: string) => ({ subject: null, body })
const classify: CommandInput = { ...classifying, text: null }
const answer = (body: string): CommandInput => ({ ...answering, text: words(body) })

const tell = (caseId: string, version: number, purpose: NoticePurpose, by = sending) =>
  notify(context, by, { caseId, version, purpose })
/** The notices that were announced as able to leave, as the jobs that follow. */
async function canLeave(): Promise<NoticeJob[]> {
  const rows = await context.db
    .deleteFrom('queue.outbox')
    .where('name', '=', 'MessageCanLeave')
    .returning(['id', 'body'])
    .execute()
  return rows.toSorted((one, other) => one.id - other.id).map(({ body }) => body as NoticeJob)
}
const messages = async (caseId: string) => (await caseMessages(context, system, caseId)) ?? []
const lines = async (caseId: string) =>
  (await messages(caseId)).map(({ channel, state, problem }) => [channel, state, problem])

describe('a customer who is told by mail', () => {
  test('gets number, date and a link that opens the case; the record opens nothing', async () => {
    const { id } = await byMail()
    await tell(id, 1, 'receipt')
    const [{ mail: arrived } = expect.fail('nothing arrived')] = server.arrived
    const [token] = /(?<=\/ar\/c\/)\w{16}/.exec(arrived.text ?? '') ?? []
    expect(await customerOfLink(context, token ?? '')).toEqual({ type: 'customer', caseId: id })
    expect(arrived.messageId).toContain(token)
    const [kept] = await messages(id)
    expect(kept).toMatchObject({ purpose: 'receipt', channel: 'email', state: 'sent', problem: null })
    const rows = await context.db
      .selectFrom('channels.message')
      .selectAll()
      .where('case_id', '=', id)
      .execute()
    expect(JSON.stringify([kept, rows])).not.toContain(token)
    expect(kept?.body).toContain('https://insat.example/ar/c/••••••••')
  })

  test('reads the answer from right to left and its English paragraph from left to right', async () => {
    const { id } = await byMail()
    const version = await act(id, huda, classify, answer('أصلحنا الخط.\n\nThe line was repaired.'))
    await tell(id, version, 'answer')
    const html = server.arrived[0]?.mail.html ?? ''
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toMatch(/<p dir="rtl"[^>]*>أصلحنا الخط\.<\/p>/)
    expect(html).toMatch(/<p dir="ltr"[^>]*>The line was repaired\.<\/p>/)
  })

  test('is told once, however often the job runs', async () => {
    const { id } = await byMail()
    await tell(id, 1, 'receipt')
    await tell(id, 1, 'receipt')
    await Promise.all([tell(id, 1, 'receipt'), tell(id, 1, 'receipt')])
    expect(server.arrived).toHaveLength(1)
    expect(await messages(id)).toHaveLength(1)
  })

  test('is told once by two workers that start at the same time', async () => {
    const { id } = await byMail()
    await Promise.all([tell(id, 1, 'receipt'), tell(id, 1, 'receipt'), tell(id, 1, 'receipt')])
    expect(server.arrived).toHaveLength(1)
  })

  test('is told in time among many, with more at once than there are connections', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, async () => (await byMail()).id))
    await Promise.all(ids.map((id) => tell(id, 1, 'receipt')))
    expect(server.arrived).toHaveLength(20)
  })

  test('gets the same mail again after a crash between sending and writing it down, and the record says so', async () => {
    const { id } = await byMail()
    const crashing = async (message: OutgoingMail): Promise<Delivery> => {
      await mail(message)
      throw new Error('the process was killed')
    }
    await expect(tell(id, 1, 'receipt', sendingBy({ mail: crashing }))).rejects.toThrow('killed')
    expect(await lines(id)).toEqual([['email', 'sending', null]])
    await tell(id, 1, 'receipt')
    await tell(id, 1, 'receipt')
    const ids = server.arrived.map((one) => one.mail.messageId)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    expect(await lines(id)).toEqual([['email', 'unsure', 'maybe-twice']])
  })

  test('is not flooded by a server that takes each mail and never says so', async () => {
    const { id } = await byMail()
    let sent = 0
    const mute = async (): Promise<Delivery> => {
      sent += 1
      throw new Error('no answer')
    }
    for (let run = 0; run < 6; run++)
      await tell(id, 1, 'receipt', sendingBy({ mail: mute })).catch(() => undefined)
    expect(sent).toBe(3)
    expect(await lines(id)).toEqual([['email', 'unsure', 'not-known']])
  })

  test('is tried again when the server is busy, and is told by text message when the address is refused', async () => {
    const { id } = await register({
      email: 'gone@example.com',
      phone: '0551234567',
      preferred_channel: 'email',
    })
    const says = (permanent: boolean) =>
      sendingBy({ mail: async () => ({ taken: false, permanent, detail: '4.2.2 full' }) })
    await expect(tell(id, 1, 'receipt', says(false))).rejects.toThrow('full')
    expect(await lines(id)).toEqual([['email', 'waiting', 'try-later']])
    await tell(id, 1, 'receipt', says(true))
    await tell(id, 1, 'receipt', says(true))
    expect(await lines(id)).toEqual([
      ['email', 'failed', 'refused'],
      ['sms', 'sent', null],
    ])
    expect((await messages(id))[0]?.detail).toBe('4.2.2 full')
    expect(texts).toHaveLength(1)
  })

  test('cannot put a link of their own making into our words', async () => {
    const { id } = await register({ name: 'محمد {{link}} {{x}}', email: 'sly@example.com' })
    await tell(id, 1, 'receipt')
    expect(server.arrived[0]?.mail.text).toContain('محمد {{link}} {{x}}')
  })
})

describe('a customer who is told by text message', () => {
  test('gets the number, the date and the link within two parts', async () => {
    const { id, reference } = await register({ phone: '0551234568' })
    await tell(id, 1, 'receipt')
    const link = `https://insat.example/ar/c/${linkToken(context.secret, id)}`
    expect(texts).toEqual([
      { id: expect.any(String), to: '+966551234568', text: expect.stringContaining(reference) },
    ])
    expect(texts[0]?.text.endsWith(`\n${link}`)).toBe(true)
  })

  test('gets the survey in the closing', async () => {
    const { id } = await register({ phone: '0551234569' })
    const version = await act(id, huda, classify, answer('تم.'))
    const closed = await act(
      id,
      { type: 'customer', caseId: id },
      {
        ...{ type: 'confirm', satisfied: true, channel: 'website', text: null },
      },
    )
    expect(closed).toBe(version + 2)
    const survey = '01990000-0000-7000-8000-00000000000a'
    await notify(context, sending, { caseId: id, version: closed, purpose: 'closed', survey })
    expect(texts.at(-1)?.text).toContain(`/ar/survey/survey-${survey}`)
  })
})

describe('a message that cannot go', () => {
  test('is on record where the customer has no address, and goes out once there is one', async () => {
    const { id } = await register({ phone: '0112345678' })
    await tell(id, 1, 'receipt')
    await tell(id, 1, 'receipt')
    expect(await lines(id)).toEqual([['none', 'failed', 'no-address']])
    await context.db
      .updateTable('customers.customer')
      .set({ email: 'new@example.com' })
      .where('phone', '=', '+966112345678')
      .execute()
    await tell(id, 1, 'receipt')
    expect(server.arrived).toHaveLength(1)
  })

  test('waits for a gateway and leaves when there is one', async () => {
    const { id } = await byMail()
    const without = sendingBy({ mail: null })
    await tell(id, 1, 'receipt', without)
    await sendWaiting(context, without)
    expect(await lines(id)).toEqual([['email', 'waiting', 'no-gateway']])
    await sendWaiting(context, sending)
    await sendWaiting(context, sending)
    for (const job of await canLeave()) await notify(context, sending, job)
    expect(await lines(id)).toEqual([['email', 'sent', null]])
    expect(server.arrived).toHaveLength(1)
  })

  test('and was put off when its gateway came is a job that tries again, and holds up no other', async () => {
    const without = sendingBy({ sms: null })
    const ids = [(await register({ phone: '0551234570' })).id, (await register({ phone: '0551234571' })).id]
    for (const id of ids) await tell(id, 1, 'receipt', without)
    const busy = sendingBy({ sms: async () => ({ taken: false, permanent: false, detail: '429' }) })
    await sendWaiting(context, busy)
    const jobs = await canLeave()
    expect(jobs.map(({ caseId }) => caseId)).toEqual(ids)
    for (const job of jobs) await expect(notify(context, busy, job)).rejects.toThrow('429')
    for (const job of jobs) await notify(context, sending, job)
    for (const id of ids) expect(await lines(id)).toEqual([['sms', 'sent', null]])
  })

  test('is not made for somebody unknown', async () => {
    const { id } = await register(null)
    await tell(id, 1, 'receipt')
    expect(await lines(id)).toEqual([])
  })
})

describe('words that were erased', () => {
  test('go out of the messages that passed them on, and of no others, and leave no more', async () => {
    const { id } = await byMail()
    const version = await act(id, huda, classify, answer('عنوانك: شارع الورد 5'))
    await tell(id, 1, 'receipt')
    await tell(id, version, 'answer', sendingBy({ mail: null }))
    const story = await caseStory(context, system, id)
    const text = story?.texts.find(({ purpose }) => purpose === 'answer')?.id ?? ''
    const erased = await act(id, system, { type: 'erase', texts: [text], reason: 'request' })
    await forgetWords(context, { caseId: id, version: erased })
    await sendWaiting(context, sending)
    for (const job of await canLeave()) await notify(context, sending, job)
    const [receipt, answered] = await messages(id)
    expect(receipt).toMatchObject({ state: 'sent', body: expect.stringContaining('الرقم المرجعي') })
    expect(answered).toMatchObject({ state: 'failed', problem: 'erased', subject: null, body: '' })
    expect(server.arrived).toHaveLength(1)
  })
})

describe('what stays inside', () => {
  test('never leaves: the note beside a referral', async () => {
    const { id } = await byMail()
    const version = await act(id, huda, classify, {
      ...{ type: 'refer', department: 'telecom', text: words('المتعامل كثير الشكوى') },
    })
    await tell(id, version, 'referred')
    expect(server.arrived[0]?.raw).toBeDefined()
    expect(server.arrived[0]?.mail.text).not.toContain('كثير الشكوى')
  })

  test('is a case to whoever may not see it', async () => {
    const { id } = await byMail()
    await tell(id, 1, 'receipt')
    expect(await caseMessages(context, salem, id)).toBeNull()
    expect(await caseMessages(context, { type: 'public' }, id)).toBeNull()
    expect(await caseMessages(context, huda, id)).toHaveLength(1)
  })
})
