import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommandInput } from '../../cases/core/commands.ts'
import { registrationSchema } from '../../cases/core/registration.schema.ts'
import { classifying, people } from '../../cases/core/testing.ts'
import { handle, registerCase } from '../../cases/store/handle.ts'
import { makePartnerLink } from '../../cases/store/session.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { keepUpload } from '../../files/store/handle.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { OfficerActor } from '../../staff/core/actor.ts'
import { openSession, sessionCookie } from '../../staff/store/session.ts'
import { testBrowser } from './testBrowser.ts'
import { type RunningWeb, startWeb } from './web.ts'

const context = await testContext()
const { huda, nawal, badr, courier } = people
let web: RunningWeb

beforeAll(async () => {
  await smallMinistry(context.db)
  web = await startWeb(context, { port: 0, host: '127.0.0.1', logLevel: 'silent', limits: [] })
}, 120_000)
afterAll(() => web.close())

const words = (body: string) => ({ subject: null, body })
const give = (partner: string, way: 'answer' | 'opinion'): CommandInput => ({
  ...{ type: 'refer-to-partner', partner, way },
  text: words(`للجهة ${partner}`),
})

async function fileOf(name: string): Promise<string> {
  const bytes = new TextEncoder().encode(name)
  const kept = await keepUpload(context, { name: `${name}.txt`, claimedType: null, bytes })
  return 'refused' in kept ? expect.fail(kept.refused) : kept.id
}

/** A case that the operator is to answer and the post to give its opinion on; the files of each and of us. */
async function shared(way: 'answer' | 'opinion' = 'answer') {
  const files = { brought: await fileOf('brought'), internal: await fileOf('internal') }
  const said = registrationSchema.parse({
    ...{
      kind: 'complaint',
      channel: 'website',
      language: 'ar',
      subject: 'انقطاع',
      text: 'انقطع الخط منذ أمس.',
    },
    ...{ customer: { name: 'سارة المطيري', phone: '0551234567', email: 'sara@mail.example' } },
    attachments: [files.brought],
  })
  const made = await registerCase(context, { type: 'public' }, said)
  if ('refused' in made) throw new Error(made.refused)
  const { id, reference } = made.state
  await handle(context, huda, id, [
    { ...classifying, text: null },
    { type: 'note', text: words('سر داخلي'), files: [files.internal] },
    give('post-corporation', 'opinion'),
    give('operator', way),
  ])
  await handle(context, courier, id, {
    ...{ type: 'write-to-ministry', partner: null, files: [] },
    text: words('كلام البريد'),
  })
  return { id, reference, files, page: `/partner/cases/${reference}` }
}

async function signedIn(officer: OfficerActor) {
  const browser = testBrowser(web.url)
  await browser.open('/ar/track')
  browser.bring(
    new Map([...browser.cookies(), [sessionCookie, await openSession(context, officer.id, 'test')]]),
  )
  const read = async (path: string) => {
    const response = await browser.open(path)
    return {
      status: response.status,
      location: response.headers.get('location'),
      body: await response.text(),
    }
  }
  return { ...browser, read }
}

const secrets = [/سر داخلي/, /كلام البريد/, /للجهة post-corporation/, /internal\.txt/]
const contact = [/سارة/, /551234567/, /sara@mail\.example/]

describe('The place of a partner', () => {
  test('G2a: shows its officers the cases of their body, by due date, and leads them away from the desk', async () => {
    const { reference } = await shared()
    const browser = await signedIn(nawal)
    expect((await browser.read('/partner')).body).toContain(`/partner/cases/${reference}`)
    for (const path of ['/desk', '/desk/work', `/desk/cases/${reference}`, '/desk/files/x'])
      expect(await browser.read(path)).toMatchObject({ status: 302, location: '/partner' })
    expect((await browser.send('/desk/language', { language: 'en' })).status).toBe(404)
    const stranger = await signedIn(courier)
    await stranger.read('/partner')
    expect((await stranger.read(`/partner?reference=${reference}`)).location).toBe(
      `/partner/cases/${reference}`,
    )
  })

  test('has no page for the ministry’s own people', async () => {
    const { page } = await shared()
    const browser = await signedIn(huda)
    for (const path of ['/partner', page, `${page}/answer`])
      expect(await browser.read(path)).toMatchObject({ status: 302, location: '/desk' })
  })

  test('shows of a case what the body needs, and gives away nothing else of it on any page or in any file', async () => {
    const { page, files } = await shared()
    const browser = await signedIn(nawal)
    const pages = ['', '/answer', '/write', '/extend', '/pass', '/return', '/acknowledge']
    const bodies = await Promise.all(pages.map((path) => browser.read(page + path)))
    expect(bodies.map(({ status }) => status)).toEqual(pages.map(() => 200))
    const [shown, ...forms] = bodies.map(({ body }) => body)
    expect(shown).toContain('انقطع الخط منذ أمس.')
    expect(shown).toContain('للجهة operator')
    for (const secret of secrets) expect(bodies.filter(({ body }) => secret.test(body))).toEqual([])
    for (const known of contact) expect(forms.filter((body) => known.test(body))).toEqual([])
    expect((await browser.read(`${page}/files/${files.brought}`)).status).toBe(200)
    expect((await browser.read(`${page}/files/${files.internal}`)).status).toBe(404)
    expect(shown).not.toContain('<script')
  })

  test('names the customer only to the body that is to answer them, and records each look', async () => {
    const { id, page } = await shared()
    const own = await (await signedIn(nawal)).read(page)
    const other = await (await signedIn(courier)).read(page)
    for (const known of contact) expect([known.test(own.body), known.test(other.body)]).toEqual([true, false])
    const looks = await context.db
      .selectFrom('staff.look')
      .select(['actor', 'what'])
      .where('case_id', '=', id)
      .execute()
    expect(looks).toEqual([
      { actor: `officer:${nawal.id}`, what: 'partner-contact' },
      { actor: `officer:${courier.id}`, what: 'partner-case' },
    ])
  })

  test('is closed to the body for what it returned, and lists what it answered apart', async () => {
    const returned = await shared()
    const answered = await shared('opinion')
    const browser = await signedIn(badr)
    await browser.read(`${returned.page}/return`)
    const sent = await browser.send(`${returned.page}/return`, { text: 'ليست لنا.' })
    expect(sent.headers.get('location')).toBe('/partner?done=return')
    expect((await browser.read(returned.page)).status).toBe(404)
    await browser.read(`${answered.page}/answer`)
    await browser.send(`${answered.page}/answer`, { solved: 'yes', text: 'رأينا.' })
    const page = await browser.read(answered.page)
    expect(page.body).toContain('رأينا.')
    expect((await browser.read('/partner?list=answered')).body).toContain(answered.reference)
    expect((await browser.read('/partner')).body).not.toContain(answered.reference)
  })

  test('keeps what was typed when the case moved on, and lets internal work of the ministry stand in nobody’s way', async () => {
    const { id, page } = await shared()
    const browser = await signedIn(nawal)
    const form = await browser.read(`${page}/write`)
    const version = /name="version" value="(\d+)"/.exec(form.body)?.[1] ?? ''
    await handle(context, huda, id, { type: 'note', text: words('ملاحظة'), files: [] })
    expect((await browser.send(`${page}/write`, { version, text: 'سؤال' })).status).toBe(302)
    const stale = await browser.send(`${page}/write`, { version, text: 'سؤال آخر' })
    expect([stale.status, (await stale.text()).includes('سؤال آخر')]).toEqual([409, true])
  })
})

describe('The coordinator’s pages', () => {
  test('are there for a coordinator, and no page for another officer of the body', async () => {
    await context.db
      .updateTable('staff.officer')
      .set({ roles: ['partner', 'coordinator'] })
      .where('id', '=', badr.id)
      .execute()
    const [coordinator, officer] = [await signedIn(badr), await signedIn(nawal)]
    for (const path of ['/partner/people', '/partner/figures']) {
      expect((await coordinator.read(path)).status).toBe(200)
      expect((await officer.read(path)).status).toBe(404)
    }
    await officer.read('/partner')
    expect((await officer.send('/partner/people', { stop: badr.id })).status).toBe(404)
    expect((await coordinator.send('/partner/people', { stop: courier.id })).status).toBe(302)
    const { stopped_at } = await context.db
      .selectFrom('staff.officer')
      .select('stopped_at')
      .where('id', '=', courier.id)
      .executeTakeFirstOrThrow()
    expect(stopped_at).toBeNull()
    const invited = { email: 'new@operator.example', name_ar: 'سلمى', name_en: 'Salma', coordinates: 'no' }
    await coordinator.read('/partner/people')
    expect((await coordinator.send('/partner/people', invited)).headers.get('location')).toBe(
      '/partner/people?done=invited',
    )
    expect((await coordinator.read('/partner/people')).body).toContain('new@operator.example')
  })
})

describe('A guest of a body by the signed link of one case', () => {
  test('has the same page and steps without signing in, until the case leaves the body', async () => {
    const { id, files } = await shared()
    const link = `/ar/p/${await makePartnerLink(context, id, 1)}`
    const browser = testBrowser(web.url)
    const page = await (await browser.open(link)).text()
    expect(page).toContain('انقطع الخط منذ أمس.')
    for (const secret of secrets) expect(page).not.toMatch(secret)
    expect(page).not.toContain(`${link}/pass`)
    expect((await browser.open(`${link}/files/${files.internal}`)).status).toBe(404)
    expect((await browser.open(`${link}/files/${files.brought}`)).status).toBe(200)
    await browser.open(`${link}/answer`)
    const sent = await browser.send(`${link}/answer`, { solved: 'yes', text: 'أُصلح الخط.' })
    expect(sent.headers.get('location')).toBe(`${link}?done=answer`)
    const over = await (await browser.open(`${link}?done=answer`)).text()
    expect(over).toContain('لم تعد هذه الحالة لدى جهتكم')
    expect(over).not.toContain('انقطع الخط')
    expect((await browser.open(`${link}/files/${files.brought}`)).status).toBe(404)
  })

  test('finds nothing by a token that is none of ours', async () => {
    const browser = testBrowser(web.url)
    for (const token of ['a'.repeat(16), 'x']) expect((await browser.open(`/en/p/${token}`)).status).toBe(404)
  })
})
