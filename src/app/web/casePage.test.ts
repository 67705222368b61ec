import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Registration } from '../../cases/core/registration.schema.ts'
import { classifying, people } from '../../cases/core/testing.ts'
import { handle, registerCase } from '../../cases/store/handle.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { keepUpload } from '../../files/store/handle.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { OfficerActor } from '../../staff/core/actor.ts'
import { openSession, sessionCookie } from '../../staff/store/session.ts'
import { testBrowser } from './testBrowser.ts'
import { type RunningWeb, startWeb } from './web.ts'

const context = await testContext()
const { huda, salem, maha, postal, follow, auditor } = people
let web: RunningWeb

beforeAll(async () => {
  await smallMinistry(context.db)
  await context.db.updateTable('staff.officer').set({ language: 'en' }).execute()
  web = await startWeb(context, { port: 0, host: '127.0.0.1', logLevel: 'silent', limits: [] })
})
afterAll(() => web.close())

async function desk(officer: OfficerActor) {
  const browser = testBrowser(web.url)
  browser.bring(new Map([[sessionCookie, await openSession(context, officer.id, 'test')]]))
  return browser
}

const customer = {
  sort: 'individual',
  name: 'نورة العتيبي',
  phone: '+966501234567',
  email: null,
  id_number: '1000000008',
  preferred_channel: null,
  needs: ['deaf'],
} as const
const registration: Registration = {
  kind: 'complaint',
  channel: 'website',
  language: 'ar',
  subject: 'الهاتف مقطوع',
  text: 'منذ يوم الأحد ولا أحد يجيب.',
  customer: { ...customer, needs: [...customer.needs] },
  outlet: null,
  category: null,
  remedy: null,
  attachments: [],
  external_number: null,
}

async function registered() {
  const outcome = await registerCase(context, { type: 'public' }, { ...registration, attachments: [] })
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.state
}

async function referred() {
  const state = await registered()
  const refer = { type: 'refer', department: 'telecom', text: null } as const
  await handle(context, huda, state.id, [{ ...classifying, text: null }, refer])
  return state
}

async function answered() {
  const state = await referred()
  const text = { subject: null, body: 'أُصلح الخط.' }
  const answer = { type: 'answer', solved: true, remedy: null, files: [], present: false, text } as const
  await handle(context, salem, state.id, answer)
  return state
}

const looks = async (caseId: string) =>
  (
    await context.db
      .selectFrom('staff.look')
      .select('what')
      .where('case_id', '=', caseId)
      .orderBy('id')
      .execute()
  ).map(({ what }) => what)
const statusOf = async (id: string) =>
  (
    await context.db
      .selectFrom('cases.case_file')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).status

describe('the page of a case', () => {
  test('G5.1.8d: shows where it stands, whose it is, what was said, and is on record as a look', async () => {
    const { id, reference } = await registered()
    const response = await (await desk(huda)).open(`/desk/cases/${reference}`)
    const page = await response.text()
    expect(response.status).toBe(200)
    for (const words of ['At intake', 'نورة العتيبي', 'منذ يوم الأحد', 'Do not ring', 'Answer due'])
      expect(page).toContain(words)
    expect(await looks(id)).toEqual(['case'])
  })

  test('lists every clock of the case with its time left, its moment, and what was promised', async () => {
    const { reference } = await referred()
    const page = await (await (await desk(salem)).open(`/desk/cases/${reference}`)).text()
    const panel = /<section aria-labelledby="clocks"[\s\S]*?<\/section>/.exec(page)?.[0] ?? ''
    for (const words of ['First word by an officer', 'Answer', 'Telling the customer periodically', 'left'])
      expect(panel).toContain(words)
    expect(panel.match(/<time/g)?.length).toBeGreaterThanOrEqual(4)
    expect(panel).toContain('Less than a working hour')
    const asked = await referred()
    const text = { subject: null, body: 'ما رقم الخط؟' }
    await handle(context, salem, asked.id, { type: 'ask-customer', text })
    const waiting = await (await (await desk(salem)).open(`/desk/cases/${asked.reference}`)).text()
    expect(waiting).toContain('The clocks stand still since')
    expect(waiting).toContain('The customer was asked for information.')
  })

  test('gives the ID number to nobody who has not asked for it, and keeps on record who did', async () => {
    const { id, reference } = await registered()
    const browser = await desk(huda)
    const page = await (await browser.open(`/desk/cases/${reference}`)).text()
    expect(page).toContain('1•••••0008')
    expect(page).not.toContain('1000000008')
    const shown = await browser.send(`/desk/cases/${reference}`, { act: 'show-id' })
    expect(await shown.text()).toContain('1000000008')
    expect(await looks(id)).toContain('id-number')
  })

  test('takes no fewer than two particulars of a caller', async () => {
    const { id, reference } = await registered()
    const browser = await desk(huda)
    await browser.open(`/desk/cases/${reference}`)
    const one = await browser.send(`/desk/cases/${reference}`, { act: 'check', matched: 'name' })
    expect(one.status).toBe(422)
    expect(await looks(id)).not.toContain('caller-check')
  })

  test('is not there for whoever has nothing to do with the case', async () => {
    const { reference } = await referred()
    const browser = await desk(postal)
    expect((await browser.open(`/desk/cases/${reference}`)).status).toBe(404)
    expect((await browser.send(`/desk/cases/${reference}/take`, { version: '4' })).status).toBe(404)
    expect((await browser.open('/desk/cases/1234')).status).toBe(404)
  })

  test('offers only what this officer can do now', async () => {
    const { reference } = await referred()
    const offered = async (officer: OfficerActor) => {
      const page = await (await (await desk(officer)).open(`/desk/cases/${reference}`)).text()
      return [...page.matchAll(new RegExp(`${reference}/([a-z-]+)"`, 'g'))].map(([, step]) => step)
    }
    expect(await offered(salem)).toContain('take')
    expect(await offered(salem)).not.toContain('confirm')
    expect(await offered(auditor)).toEqual([])
  })
})

describe('a step on a case', () => {
  test('G5.1.10e: an answer is sent and the page says so', async () => {
    const { id, reference } = await referred()
    const browser = await desk(salem)
    await browser.open(`/desk/cases/${reference}/answer`)
    const sent = await browser.send(`/desk/cases/${reference}/answer`, {
      version: '4',
      text: 'أُصلح الخط.',
      solved: 'yes',
    })
    expect([sent.status, sent.headers.get('location')]).toEqual([302, `/desk/cases/${reference}?done=answer`])
    expect(await statusOf(id)).toBe('answered')
    const page = await (await browser.open(`/desk/cases/${reference}?done=answer`)).text()
    expect(page).toContain('The answer is recorded and goes to the customer.')
  })

  test('says everything that is missing at once and keeps what was typed', async () => {
    const { reference } = await registered()
    const browser = await desk(huda)
    await browser.open(`/desk/cases/${reference}/decline`)
    const sent = await browser.send(`/desk/cases/${reference}/decline`, { version: '1', text: 'سبب مفصل' })
    const page = await sent.text()
    expect(sent.status).toBe(422)
    expect(page).toContain('href="#reason"')
    expect(page).toContain('سبب مفصل</textarea>')
    expect(page).toContain('<title>Error: Decline')
  })

  test('is refused when somebody was faster: the new state and the typed words are shown, and the next try goes through', async () => {
    const { id, reference } = await referred()
    const browser = await desk(salem)
    await browser.open(`/desk/cases/${reference}/answer`)
    const note = { type: 'note', text: { subject: null, body: 'عاجل' }, files: [] } as const
    await handle(context, huda, id, note)
    const words = { text: 'أُصلح الخط.', solved: 'yes' }
    const late = await browser.send(`/desk/cases/${reference}/answer`, { version: '4', ...words })
    const page = await late.text()
    expect(late.status).toBe(409)
    expect(page).toContain('Somebody else changed this case a moment ago')
    expect(page).toContain('What is new since you opened the form')
    expect(page).toContain('أُصلح الخط.</textarea>')
    expect(await statusOf(id)).toBe('treatment')
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
    expect(version).toBe('5')
    expect((await browser.send(`/desk/cases/${reference}/answer`, { version, ...words })).status).toBe(302)
  })

  test('holds a code that no list has against its field, and keeps it out of the record', async () => {
    const { id, reference } = await referred()
    const browser = await desk(salem)
    const path = `/desk/cases/${reference}/answer`
    await browser.open(path)
    const fields = { version: '4', text: 'أُصلح الخط.', solved: 'yes', remedy: 'مال لسعد' }
    const sent = await browser.send(path, fields)
    expect(sent.status).toBe(409)
    const page = await sent.text()
    expect(page).toContain('href="#remedy"')
    expect(page).toContain('This remedy is not on the list')
    expect(await statusOf(id)).toBe('treatment')
  })

  test("G5.1.8e: a customer's no needs its reason, and then goes to somebody new", async () => {
    const { id, reference } = await answered()
    const browser = await desk(follow)
    const path = `/desk/cases/${reference}/confirm`
    await browser.open(path)
    const fields = { satisfied: 'no', channel: 'phone' }
    const version = async () =>
      /name="version" value="(\d+)"/.exec(await (await browser.open(path)).text())?.[1] ?? ''
    const bare = await browser.send(path, { version: await version(), ...fields })
    expect([bare.status, await statusOf(id)]).toEqual([409, 'answered'])
    expect(await bare.text()).toContain('href="#text"')
    const told = await browser.send(path, { version: await version(), ...fields, text: 'ما زال مقطوعًا' })
    expect(told.headers.get('location')).toBe(`/desk/cases/${reference}?done=confirm`)
    expect(await statusOf(id)).toBe('review')
    const page = await (await (await desk(salem)).open(`/desk/cases/${reference}/take`)).text()
    expect(page).toContain('This officer has handled the case before')
    expect(await (await (await desk(maha)).open(`/desk/cases/${reference}`)).text()).toContain(
      `${reference}/take`,
    )
  })

  test('leaves an officer who passed the case on with a page that says so', async () => {
    const { reference } = await referred()
    const browser = await desk(maha)
    await browser.open(`/desk/cases/${reference}/return`)
    const sent = await browser.send(`/desk/cases/${reference}/return`, { version: '4', text: 'للبريد' })
    const location = sent.headers.get('location') ?? ''
    expect(location).toBe(`/desk/passed-on/${reference}?done=return`)
    expect(await (await browser.open(location)).text()).toContain('The case is back at intake.')
  })
})

describe('a file of a case', () => {
  test('is downloaded under its own name by whoever may see the case, never opened in place, and is not there for others', async () => {
    const { id, reference } = await referred()
    const kept = await keepUpload(context, {
      name: "فاتورة 'مايو'.txt",
      claimedType: 'text/html',
      bytes: Buffer.from('مئة ريال'),
    })
    const file = 'id' in kept ? kept.id : ''
    const note = { type: 'note', text: { subject: null, body: 'الفاتورة' }, files: [file] } as const
    await handle(context, salem, id, note)
    const browser = await desk(salem)
    expect(await (await browser.open(`/desk/cases/${reference}`)).text()).toContain(`/desk/files/${file}`)
    const response = await browser.open(`/desk/files/${file}`)
    expect(await response.text()).toBe('مئة ريال')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('فاتورة ')}%27${encodeURIComponent('مايو')}%27.txt`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    })
    expect(await looks(id)).toContain('file')
    expect((await (await desk(postal)).open(`/desk/files/${file}`)).status).toBe(404)
    expect((await browser.open('/desk/files/none')).status).toBe(404)
    const free = await keepUpload(context, { name: 'a.txt', claimedType: null, bytes: Buffer.from('a') })
    expect((await browser.open(`/desk/files/${'id' in free ? free.id : ''}`)).status).toBe(404)
  })
})
