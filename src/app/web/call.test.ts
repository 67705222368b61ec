import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeReference } from '../../cases/core/reference.ts'
import { people } from '../../cases/core/testing.ts'
import { findCaseByReference } from '../../cases/store/queries/findCase.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { formatDate } from '../../language/core/dates.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { OfficerActor } from '../../staff/core/actor.ts'
import { openSession, sessionCookie } from '../../staff/store/session.ts'
import { testBrowser } from './testBrowser.ts'
import { type RunningWeb, startWeb } from './web.ts'

const context = await testContext()
const { huda, salem, follow, manager, admin } = people
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

const call = {
  ...{ kind: 'complaint', channel: 'phone', language: 'ar', end: 'refer' },
  phone: '٠٥٠ ١٢٣ ٤٥٦٧',
  name: 'نورة العتيبي',
  text: 'انقطع هاتفها الثابت منذ يوم الأحد.',
  category: 'phone.landline',
}

/** Opens the page, sends the call and gives the answer. */
async function send(fields: Record<string, string>, officer = huda) {
  const browser = await desk(officer)
  await browser.open('/desk/new')
  const response = await browser.send('/desk/new', { ...call, ...fields })
  return { browser, response, page: await response.text() }
}

/** The case that a call became. */
async function taken(fields: Record<string, string> = {}) {
  const { browser, response } = await send(fields)
  const [, reference = ''] =
    /^\/desk\/cases\/(\d{10})\/receipt$/.exec(response.headers.get('location') ?? '') ?? []
  const found = await findCaseByReference(context, follow, reference)
  if (!found) throw new Error(`${response.status}: no case`)
  return { browser, reference, state: found.state }
}

const stored = async (): Promise<number> =>
  (await context.db.selectFrom('cases.case_file').select('id').execute()).length

describe('A call', () => {
  test('G5.1.8b G5.1.8c: is registered, classified and referred by the receiving officer in one form', async () => {
    const { browser, reference, state } = await taken()
    expect(state).toMatchObject({
      ...{ status: 'treatment', channel: 'phone', language: 'ar', accepted: true, procedure: 'treatment' },
      ...{ department: 'telecom', category: 'phone.landline', complexity: 'routine', importance: 'medium' },
    })
    const page = await (await browser.open(`/desk/cases/${reference}/receipt`)).text()
    expect(page).toContain('The case is registered and referred')
    expect(page).toContain(`${reference.slice(0, 4)}-${reference.slice(4, 7)}-${reference.slice(7)}`)
    const [inArabic, inEnglish] = [formatDate(state.firstDueAt, 'ar'), formatDate(state.firstDueAt, 'en')]
    const aloud = new RegExp(
      `lang="ar" dir="rtl"[^]*أقصاه ${inArabic}[^]*lang="en"[^]*no later than ${inEnglish}`,
    )
    expect(page).toMatch(aloud)
  })

  test('G5.1.9d: that is solved on the spot is registered, answered and closed at first contact', async () => {
    const { browser, reference, state } = await taken({ end: 'solved', answer: 'أُعيد تشغيل الخط.' })
    expect(state).toMatchObject({ status: 'closed', ground: 'at-first-contact', procedure: 'first-contact' })
    const page = await (await browser.open(`/desk/cases/${reference}/receipt`)).text()
    expect(page).toContain('solved at first contact')
    if (state.status === 'closed')
      expect(page).toContain(`you can appeal until ${formatDate(state.appealBy, 'en')}`)
  })

  test('whose category nobody knows yet waits at intake, and need not have one', async () => {
    const { state } = await taken({ end: 'later', category: '' })
    expect(state).toMatchObject({ status: 'registered', accepted: false, category: null, department: null })
  })

  test('has the promise of the class that the officer gave it', async () => {
    const { state } = await taken({ complexity: 'complex', importance: 'high' })
    expect(state).toMatchObject({ complexity: 'complex', importance: 'high' })
    expect(state.firstDueAt).toBe(state.dueAt)
    expect(state.firstDueAt > (await taken()).state.firstDueAt).toBe(true)
  })

  test('belongs to the customer who called before, and at the counter to the counter', async () => {
    const { state } = await taken({ channel: 'counter', name: 'نوره  العتيبى' })
    expect(state.channel).toBe('counter')
    expect(state.customer).toBe((await taken()).state.customer)
  })

  test('sent twice at once, or again on going back, is one case', async () => {
    const browser = await desk(huda)
    const [, number = ''] =
      /name="number" value="([\w-]+)"/.exec(await (await browser.open('/desk/new')).text()) ?? []
    const before = await stored()
    const press = () => browser.send('/desk/new', { ...call, number })
    const answers = [...(await Promise.all([press(), press()])), await press()]
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
    expect(answers[0]?.headers.get('location')).toMatch(/receipt$/)
    expect(await stored()).toBe(before + 1)
  })

  test('can be what is added to an open case', async () => {
    const { state, reference } = await taken()
    const { response } = await send({ end: `add:${reference}`, text: 'تسأل عن موعد الفني', category: '' })
    expect(response.headers.get('location')).toBe(`/desk/cases/${reference}?done=add-information`)
    const texts = await context.db
      .selectFrom('cases.case_text')
      .select(['purpose', 'body'])
      .where('case_id', '=', state.id)
      .execute()
    expect(texts).toContainEqual({ purpose: 'information', body: 'تسأل عن موعد الفني' })
  })
})

describe('The form of a call', () => {
  test('tells all that is missing at once, in its order, and keeps what was typed', async () => {
    const before = await stored()
    const { response, page } = await send({ phone: '', text: '', category: '', name: 'سارة', needs: 'deaf' })
    expect(response.status).toBe(422)
    expect(page).toMatch(
      /role="alert"[\s\S]*href="#phone"[\s\S]*href="#text"[\s\S]*href="#category"[\s\S]*<\/ul>/,
    )
    expect(page).toContain('value="سارة"')
    expect(page).toMatch(/value="deaf" checked|checked="" value="deaf"|value="deaf"[^>]*checked/)
    expect(await stored()).toBe(before)
  })

  test.each([
    ['solved without a word of what was told', { end: 'solved', answer: ' ' }, 'answer'],
    ['with half a phone number', { phone: '0501' }, 'phone'],
    ['with an ending of its own', { end: 'no' }, 'end'],
    ['added to a case that is not there', { end: `add:${makeReference(123_456_789)}` }, 'end'],
    ['with a wrong email', { email: 'noura@' }, 'email'],
  ])('is not taken %s', async (_, fields, field) => {
    const before = await stored()
    const { response, page } = await send(fields)
    expect(response.status).toBe(422)
    expect(page).toContain(`href="#${field}"`)
    expect(page).toContain(call.text)
    expect(await stored()).toBe(before)
  })

  test('looks up the caller without script and loses no word, and puts the look on record', async () => {
    const { reference } = await taken({ phone: '0559876543', name: 'هند' })
    const { response, page } = await send({ phone: '+966 55 987 6543', name: '', find: 'yes' })
    expect(response.status).toBe(200)
    expect(page).toMatch(/Known number[\s\S]*هند/)
    expect(page).toContain(`/desk/cases/${reference}`)
    expect(page).toContain(call.text)
    const looks = await context.db.selectFrom('staff.look').selectAll().where('what', '=', 'caller').execute()
    expect(looks.at(-1)).toMatchObject({ actor: `officer:${huda.id}`, case_id: null })
  })

  test('brings the caller from the address, so that a telephone exchange can open it', async () => {
    await taken({ phone: '0551112223', name: 'منى', language: 'en' })
    const page = await (await (await desk(huda)).open('/desk/new?phone=0551112223')).text()
    expect(page).toContain('value="منى"')
    expect(page).toMatch(/value="en"[^>]*checked|checked="" value="en"/)
  })

  test('lets one of several who share a number be chosen without script', async () => {
    await taken({ phone: '0553334445', name: 'أم خالد' })
    await taken({ phone: '0553334445', name: 'أبو خالد' })
    const { page } = await send({ phone: '0553334445', name: '', find: 'yes' })
    const [, id = ''] = /value="([\w-]+)"[^>]*name="caller">[^<]*أم خالد/.exec(page) ?? []
    expect((await send({ phone: '0553334445', name: '', caller: id })).page).toContain('value="أم خالد"')
  })

  test('does not know a number that nobody gave, and says when it is none', async () => {
    expect((await send({ phone: '0550000001', find: 'yes' })).page).toContain('This number is new.')
    expect((await send({ phone: '05', find: 'yes' })).page).toContain('This is not a whole phone number.')
  })

  test.each([
    ['a specialist', salem],
    ['a manager', manager],
    ['an administrator', admin],
  ])('is not for %s, nor are the callers', async (_, officer) => {
    const browser = await desk(officer)
    expect((await browser.open('/desk/new')).status).toBe(403)
    expect((await browser.open('/desk/callers?phone=0501234567')).status).toBe(403)
    await browser.open('/desk')
    expect((await browser.send('/desk/new', call)).status).toBe(403)
  })

  test('is open to the follow-up team, which calls customers itself', async () => {
    expect((await (await desk(follow)).open('/desk/new')).status).toBe(200)
  })
})
