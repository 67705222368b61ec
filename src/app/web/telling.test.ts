import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people } from '../../cases/core/testing.ts'
import { findCaseByReference } from '../../cases/store/queries/findCase.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { notify } from '../../channels/tasks/notify.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { openSession, sessionCookie } from '../../staff/store/session.ts'
import { testBrowser } from './testBrowser.ts'
import { type RunningWeb, startWeb } from './web.ts'

const context = await testContext()
const { huda } = people
let web: RunningWeb

beforeAll(async () => {
  await smallMinistry(context.db)
  await context.db.updateTable('staff.officer').set({ language: 'en' }).execute()
  web = await startWeb(context, { port: 0, host: '127.0.0.1', logLevel: 'silent', limits: [] })
})
afterAll(() => web.close())

/** Files a complaint by the public form, and gives the receipt. */
async function filed(fields: Record<string, string>) {
  const browser = testBrowser(web.url)
  const [, number = ''] =
    /name="number" value="([^"]+)"/.exec(await (await browser.open('/en/new')).text()) ?? []
  const said = { subject: 'Line dead', text: 'The landline has been dead since Sunday.' }
  const sent = await browser.send('/en/new', { ...said, ...fields, number })
  const receipt = await (await browser.open(sent.headers.get('location') ?? '')).text()
  const reference = /\d{4}-\d{3}-\d{3}/.exec(receipt)?.[0].replaceAll('-', '') ?? ''
  const found = await findCaseByReference(context, { type: 'system' }, reference)
  if (!found) throw new Error('No case')
  return { receipt, reference, id: found.state.id, version: found.version }
}

async function desk() {
  const browser = testBrowser(web.url)
  browser.bring(new Map([[sessionCookie, await openSession(context, huda.id, 'test')]]))
  return browser
}

async function tell(caseId: string): Promise<void> {
  const taken = async () => ({ taken: true, providerId: null }) as const
  const sending = { gateways: { mail: taken, sms: taken }, surveyToken: () => 'survey' }
  await notify(context, sending, { caseId, version: 1, purpose: 'receipt' })
}

describe('A customer with only a landline', () => {
  test('G5.1.10d: is promised a call and no message, and the officer is told to ring until they were reached', async () => {
    const { receipt, reference, id, version } = await filed({ phone: '0114522222' })
    expect(receipt).toContain('an officer will call you')
    expect(receipt).not.toContain('text message with the number')
    await tell(id)
    const browser = await desk()
    const page = async () => (await browser.open(`/desk/cases/${reference}`)).text()
    const duty = 'Ring the customer'
    expect(await page()).toMatch(/Ring the customer[\s\S]*Receipt[\s\S]*\/record-contact/)
    const contact = (outcome: string, at: number) =>
      browser.send(`/desk/cases/${reference}/record-contact`, {
        ...{ version: String(at), channel: 'phone', outcome, text: '' },
      })
    await contact('no-answer', version)
    expect(await page()).toContain(duty)
    await contact('reached', version + 1)
    expect(await page()).not.toContain(duty)
  })
})

describe('A customer with a mobile', () => {
  test('is promised the text message that is sent, and nobody need ring', async () => {
    const { receipt, reference, id } = await filed({ phone: '0501234567' })
    expect(receipt).toContain('text message with the number')
    expect(receipt).not.toContain('call you')
    await tell(id)
    expect(await (await (await desk()).open(`/desk/cases/${reference}`)).text()).not.toContain('Ring the')
  })

  test('who prefers a call gets the message and is rung as well', async () => {
    const { receipt, reference, id } = await filed({ phone: '0551234567', preferred_channel: 'phone' })
    expect(receipt).toMatch(/text message with the number[\s\S]*also call you/)
    await tell(id)
    expect(await (await (await desk()).open(`/desk/cases/${reference}`)).text()).toContain('Ring the')
  })
})
