import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CommandInput } from '../../cases/core/commands.ts'
import { registrationSchema } from '../../cases/core/registration.schema.ts'
import { classifying, people } from '../../cases/core/testing.ts'
import { handle, registerCase } from '../../cases/store/handle.ts'
import { caseStory } from '../../cases/store/queries/caseStory.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { outletNoticeFor } from '../core/outletNotices.ts'
import { smtpGateway } from '../gateways/smtp.ts'
import { startSmtpServer } from '../gateways/testSmtpServer.ts'
import { caseMessages } from '../store/queries/messages.ts'
import { forgetWords } from './forgetWords.ts'
import { notifyOutlets } from './notifyOutlets.ts'
import type { Sending } from './send.ts'

const context = await testContext()
const server = await startSmtpServer()
afterAll(() => server.stop())
const { ghada, salem } = people
const system = { type: 'system' } as const
const sending: Sending = {
  gateways: { mail: smtpGateway(server.url, 'insat.example'), sms: null },
  surveyToken: () => '',
}
beforeAll(() => smallMinistry(context.db))
beforeEach(() => {
  server.arrived.length = 0
})

const words = (body: string) => ({ subject: null, body })
const source = (outlet: string, headline: string) => ({
  ...{ outlet, published: '2024-01-10', reach: null },
  text: { subject: headline, body: `https://${outlet}.example/1` },
})

/** Published by the Daily, twice, and by the Gazette, which has no address; closed by that answer. */
async function closed(solved: boolean, language: 'ar' | 'en' = 'ar') {
  const said = registrationSchema.parse({ kind: 'media', channel: 'press', language, text: 'لخّصنا ما قيل.' })
  const made = await registerCase(context, ghada, said, { source: source('daily', 'عنوان أول') })
  if ('refused' in made) throw new Error(made.refused)
  const { id, reference } = made.state
  const act = async (actor: typeof salem, ...commands: CommandInput[]) => {
    const outcome = await handle(context, actor, id, commands)
    if ('refused' in outcome) throw new Error(outcome.refused)
  }
  await act(
    ghada,
    { type: 'add-source', ...source('daily', 'عنوان ثان') },
    { type: 'add-source', ...source('gazette', 'عنوان آخر') },
    { ...classifying, text: null },
    { type: 'refer', department: 'telecom', text: words('ملاحظة داخلية') },
  )
  const given = { solved, remedy: null, files: [], present: false }
  await act(
    salem,
    { type: 'propose', text: words('مقترح سري') },
    { type: 'answer', text: words('نصّ الرد'), ...given },
  )
  return { id, reference }
}

async function tell(id: string): Promise<void> {
  const events = (await caseStory(context, system, id))?.events ?? []
  const event = events.findLast((one) => outletNoticeFor(one) !== null) ?? expect.fail('nothing to tell')
  const purpose = outletNoticeFor(event) ?? expect.fail('nothing to tell')
  await notifyOutlets(context, sending, { caseId: id, version: event.version, purpose })
}
const arrived = () => server.arrived.map(({ mail }) => ({ ...mail, to: mail.to?.[0]?.address }))

test('every outlet is told once, however often the job runs, and one without an address is kept as not told', async () => {
  const { id } = await closed(false)
  await tell(id)
  await tell(id)
  expect(arrived().map(({ to }) => to)).toEqual(['news@daily.example'])
  expect((await caseMessages(context, system, id))?.map(({ reader, state }) => [reader, state])).toEqual([
    ['outlet:daily', 'sent'],
    ['outlet:gazette', 'failed'],
  ])
})

test('the letter tells of the steps by the words of the answer; proposals, notes and other outlets stay inside', async () => {
  const { id, reference } = await closed(false)
  await tell(id)
  const [mail] = arrived()
  const said = `${mail?.subject}\n${mail?.text}`
  for (const expected of ['نصّ الرد', 'عنوان أول', 'عنوان ثان', reference, 'الإجراءات'])
    expect(said).toContain(expected)
  for (const inside of ['مقترح', 'ملاحظة داخلية', 'عنوان آخر', 'لخّصنا', '/c/'])
    expect(said).not.toContain(inside)
})

test('what was solved is told as solved, in the language of the case', async () => {
  const { id } = await closed(true, 'en')
  await tell(id)
  expect(arrived()[0]?.subject).toMatch(/^What you published has been dealt with/)
})

test('an answer that is erased leaves no more, and is taken out of the letters that passed it on', async () => {
  const { id } = await closed(true)
  const answer = (await caseStory(context, system, id))?.texts.find(({ purpose }) => purpose === 'answer')
  await tell(id)
  const erasing = { type: 'erase', texts: [answer?.id ?? ''], reason: 'request' } as const
  await handle(context, system, id, erasing)
  const version = (await caseStory(context, system, id))?.events.at(-1)?.version ?? 0
  await forgetWords(context, { caseId: id, version })
  expect(JSON.stringify(await caseMessages(context, system, id))).not.toContain('نصّ الرد')
})
