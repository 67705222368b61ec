import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { registrationSchema } from '../cases/core/registration.schema.ts'
import { classifying, people } from '../cases/core/testing.ts'
import { handle, registerCase } from '../cases/store/handle.ts'
import { caseStory } from '../cases/store/queries/caseStory.ts'
import { findCaseById } from '../cases/store/queries/findCase.ts'
import { smallMinistry } from '../cases/store/testMinistry.ts'
import { keepTime } from '../cases/tasks/keepTime.ts'
import { alertOf } from '../channels/core/alert.ts'
import type { Delivery, Gateways } from '../channels/core/outgoing.ts'
import { smtpGateway } from '../channels/gateways/smtp.ts'
import { startSmtpServer } from '../channels/gateways/testSmtpServer.ts'
import { alertOfficers } from '../channels/tasks/alertOfficers.ts'
import { sendDigests } from '../channels/tasks/sendDigests.ts'
import { type Instant, instant } from '../language/core/instant.ts'
import { testContext } from '../postgres/testDatabase.ts'

const context = await testContext()
const server = await startSmtpServer()
afterAll(() => server.stop())
beforeAll(() => smallMinistry(context.db))
const { huda, salem } = people
const system = { type: 'system' } as const
const byMail = smtpGateway(server.url, 'insat.example')
const send = (mail: Gateways['mail'] = byMail) => sendDigests(context, { gateways: { mail, sms: null } })
const start = instant('2026-11-01T08:00:00+03:00')
beforeEach(async () => {
  server.arrived.length = 0
  await closeAll()
  context.setNow(start)
})

/** A case of Salem's, from the first Sunday of November. */
async function ownedCase(): Promise<string> {
  const said = registrationSchema.parse({
    ...{ kind: 'complaint', channel: 'phone', language: 'ar', text: 'لا يعمل الخط.' },
  })
  const registered = await registerCase(context, huda, said)
  if ('refused' in registered) throw new Error(registered.refused)
  const { id } = registered.state
  await handle(context, huda, id, [
    { ...classifying, text: null },
    { type: 'refer', department: 'telecom', text: null },
  ])
  await handle(context, salem, id, { type: 'take' })
  return id
}

/** No clock of an earlier test runs on. */
async function closeAll(): Promise<void> {
  const open = await context.db
    .selectFrom('cases.case_file')
    .select('id')
    .where('closed_at', 'is', null)
    .execute()
  for (const { id: caseId } of open) await handle(context, { type: 'customer', caseId }, caseId, withdrawing)
}
const repaired = { subject: null, body: 'أصلحنا الخط' }
const answering = {
  type: 'answer',
  text: repaired,
  solved: true,
  remedy: null,
  files: [],
  present: false,
} as const
const withdrawing = { type: 'withdraw', channel: 'website', text: null } as const

/** What the reactions do with each event of a case that officers are told of. */
async function alertAll(caseId: string): Promise<void> {
  const story = await caseStory(context, system, caseId)
  for (const event of story?.events ?? [])
    if (alertOf(event)) await alertOfficers(context, { caseId, version: event.version })
}

async function soundAt(moment: Instant, ...cases: string[]): Promise<void> {
  context.setNow(moment)
  await keepTime(context)
  for (const id of cases) await alertAll(id)
}

const dueOf = async (id: string) => (await findCaseById(context, system, id))?.state.dueAt as Instant
const minutesAfter = (moment: Instant, minutes: number) =>
  new Date(Date.parse(moment) + minutes * 60_000).toISOString() as Instant
const later = (moment: Instant, days: number) =>
  new Date(Date.parse(moment) + days * 86_400_000).toISOString() as Instant

describe('officers are told of what the clocks set off', () => {
  test('in one mail with each case by name, its moment and its page, once however often the tasks run', async () => {
    const [one, other] = [await ownedCase(), await ownedCase()]
    const morningAfter = later(await dueOf(one), 1)
    await soundAt(morningAfter, one, other)
    await soundAt(morningAfter, one, other)
    await send()
    await send()
    expect(toSalem()).toHaveLength(1)
    const { mail } = toSalem()[0] ?? expect.fail('no mail')
    expect(mail.subject).toBe('حالتان تحتاجان إليك')
    const found = await findCaseById(context, system, one)
    expect(mail.text).toContain(`${context.url}/desk/cases/${found?.state.reference}`)
    expect(mail.text).toContain('حلّ موعدها. الرد')
    expect(mail.html).toContain('dir="rtl"')
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
  })

  test('head, team and management one after the other, and a whole day without a machine is caught up in one mail each', async () => {
    const id = await ownedCase()
    await soundAt(later(await dueOf(id), 14), id)
    await send()
    const mails = server.arrived.map(({ to }) => to[0])
    expect(mails.toSorted()).toEqual(
      ['chief', 'follow', 'head', 'manager', 'salem'].map((name) => `${name}@insat.example`),
    )
  })

  test('not of cases that were closed before the mail could leave', async () => {
    const id = await ownedCase()
    await soundAt(await dueOf(id), id)
    await handle(context, { type: 'customer', caseId: id }, id, withdrawing)
    await send()
    expect(server.arrived).toEqual([])
    expect(await undelivered()).toEqual([])
  })

  test('not of what was answered meanwhile, beside what is still to be done', async () => {
    const [answered, open] = [await ownedCase(), await ownedCase()]
    await soundAt(await dueOf(open), answered, open)
    await handle(context, salem, answered, answering)
    await send()
    expect(toSalem()).toHaveLength(1)
    const text = toSalem()[0]?.mail.text ?? ''
    expect(text).toContain((await findCaseById(context, system, open))?.state.reference)
    expect(text).not.toContain((await findCaseById(context, system, answered))?.state.reference)
  })

  test('later where the server takes no mail just now, under the same Message-ID; never where it refuses for good', async () => {
    const ids: string[] = []
    const failing =
      (delivery: Delivery | Error): Gateways['mail'] =>
      async ({ id }) => {
        ids.push(id)
        if (delivery instanceof Error) throw delivery
        return delivery
      }
    const one = await ownedCase()
    await soundAt(await dueOf(one), one)
    const first = context.now()
    await send(failing({ taken: false, permanent: false, detail: '451 later' }))
    await send(failing(new Error('too soon')))
    context.setNow(minutesAfter(first, 1))
    await send(failing(new Error('ECONNRESET')))
    expect((await undelivered())[0]).toEqual({ tries: 2, problem: 'ECONNRESET' })
    context.setNow(minutesAfter(first, 4))
    await send()
    const sent = server.arrived.map(({ mail }) => mail.messageId)
    expect(sent.toSorted()).toEqual([...new Set(ids)].map((id) => `<${id}@insat.example>`).toSorted())
    const other = await ownedCase()
    await soundAt(await dueOf(other), other)
    await send(failing({ taken: false, permanent: true, detail: '550 nobody' }))
    expect(await undelivered()).toEqual([])
  })

  test('what comes up while a mail cannot leave goes out in one more, however long that lasts', async () => {
    const refusing: Gateways['mail'] = async () => ({ taken: false, permanent: false, detail: '421 no' })
    const cases = [await ownedCase(), await ownedCase(), await ownedCase()]
    const due = await dueOf(cases[0] ?? '')
    await soundAt(later(due, 1), cases[0] ?? '')
    await send(refusing)
    for (const [place, id] of cases.entries()) {
      await soundAt(later(due, 2 + place * 3), id)
      await send(refusing)
    }
    context.setNow(later(due, 20))
    await send()
    await send()
    expect(toSalem()).toHaveLength(2)
  })

  test('not for ever to an address that never takes any, and the problem is kept', async () => {
    const refusing: Gateways['mail'] = async () => ({ taken: false, permanent: false, detail: '450 full' })
    const id = await ownedCase()
    await soundAt(later(await dueOf(id), 1), id)
    for (let hour = 0; hour < 48; hour++) {
      await send(refusing)
      await send(refusing)
      context.setNow(minutesAfter(context.now(), 60))
    }
    expect(await undelivered()).toEqual([])
    const ended = await context.db
      .selectFrom('channels.digest')
      .select(['tries', 'problem'])
      .where('problem', '=', '450 full')
      .execute()
    expect(ended.length).toBeGreaterThan(0)
  })

  test('and nothing is lost while no way out is set up', async () => {
    const id = await ownedCase()
    await soundAt(await dueOf(id), id)
    await send(null)
    await send()
    expect(toSalem()).toHaveLength(1)
  })
})

const toSalem = () => server.arrived.filter(({ to }) => to.includes('salem@insat.example'))

function undelivered() {
  const unsent = context.db.selectFrom('channels.digest').select(['tries', 'problem'])
  return unsent.where('sent_at', 'is', null).where('failed_at', 'is', null).execute()
}
