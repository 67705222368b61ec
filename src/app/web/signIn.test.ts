import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { officerSchema } from '../../staff/core/officer.schema.ts'
import { addOfficer, saveMinistryProfile, stopOfficer } from '../../staff/store/handle.ts'
import { addShippedData } from '../shipped.ts'
import { testBrowser } from './testBrowser.ts'
import { type RunningWeb, startWeb } from './web.ts'

const context = await testContext()
const email = 'huda@insat.example'
const password = 'correct horse battery'
let web: RunningWeb
let browser: ReturnType<typeof testBrowser>

beforeAll(async () => {
  await addShippedData(context)
  const both = { ar: 'وزارة', en: 'A ministry' }
  const rest = { phone: null, fax: null, email: null, social: [], registrationNumber: null }
  await saveMinistryProfile(context.db, {
    name: both,
    section: both,
    address: both,
    openingHours: both,
    ...rest,
  })
  const name = { ar: 'هدى العنبري', en: 'Huda Al-Anbari' }
  await addOfficer(context, officerSchema.parse({ email, name, roles: ['intake'], language: 'en', password }))
  const manager = { email: 'faisal@insat.example', name, roles: ['management'], password }
  await addOfficer(context, officerSchema.parse(manager))
  web = await startWeb(context, { port: 0, host: '127.0.0.1', logLevel: 'silent', limits: [] })
})
afterAll(() => web.close())
beforeEach(() => {
  context.setNow(instant('2026-03-12T11:50:00Z'))
  browser = testBrowser(web.url)
})

async function enter(fields: Record<string, string> = {}): Promise<Response> {
  await browser.open('/desk/sign-in')
  return browser.send('/desk/sign-in', { email, password, ...fields })
}

describe('The desk', () => {
  test.each(['/desk', '/desk/cases?q=1', '/desk/nothing', '/desk/language'])(
    'asks whoever has no session to sign in: %s',
    async (path) => {
      const response = await browser.open(path)
      expect(response.status).toBe(302)
      const next = path === '/desk' ? '' : `?next=${encodeURIComponent(path)}`
      expect(response.headers.get('location')).toBe(`/desk/sign-in${next}`)
      expect(await response.text()).not.toContain('<nav')
    },
  )

  test('opens with the right password, in the language of the officer, for as long as the session lasts', async () => {
    const response = await enter()
    expect([response.status, response.headers.get('location')]).toEqual([302, '/desk'])
    const cookie = response.headers.getSetCookie().find((one) => one.startsWith('insat_session='))
    expect(cookie).toMatch(/^insat_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
    const device = response.headers.getSetCookie().find((one) => one.startsWith('insat_device_'))
    expect(device).toMatch(
      /^insat_device_[\w-]{10}=[\w-]{22}\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=/,
    )
    const page = await (await browser.open('/desk')).text()
    expect(page).toContain('<html lang="en" dir="ltr">')
    expect(page).toMatch(/A ministry[\s\S]*My work[\s\S]*Register a call[\s\S]*Huda Al-Anbari[\s\S]*Sign out/)
    context.setNow(instant('2026-03-12T14:00:00Z'))
    expect((await browser.open('/desk')).status).toBe(302)
  })

  test('leads to the page that was asked for, and never out of the desk', async () => {
    const page = await (await browser.open('/desk/sign-in?next=%2Fdesk%2Fcases%3Fq%3D48')).text()
    expect(page).toContain('name="next" value="/desk/cases?q=48"')
    expect((await enter({ next: '/desk/cases?q=48' })).headers.get('location')).toBe('/desk/cases?q=48')
    expect((await enter({ next: '//evil.example/desk' })).headers.get('location')).toBe('/desk')
  })

  test('offers to register a call only to those who receive them', async () => {
    await enter({ email: 'faisal@insat.example' })
    const page = await (await browser.open('/desk')).text()
    expect(page).toContain('href="/desk/work"')
    expect(page).not.toContain('href="/desk/new"')
  })

  test('says within its frame that a page is not there', async () => {
    await enter()
    const response = await browser.open('/desk/nothing')
    expect(response.status).toBe(404)
    expect(await response.text()).toMatch(/Huda Al-Anbari[\s\S]*We could not find this page/)
  })

  test('turns round for good when its officer chooses the other language', async () => {
    await enter()
    await browser.open('/desk')
    const response = await browser.send('/desk/language', { language: 'ar', next: '/desk/cases?q=1' })
    expect(response.headers.get('location')).toBe('/desk/cases?q=1')
    expect(await (await browser.open('/desk')).text()).toContain('<html lang="ar" dir="rtl">')
    await browser.send('/desk/language', { language: 'xx', next: 'https://evil.example' })
    await browser.send('/desk/language', { language: 'en' })
    expect(await (await browser.open('/desk')).text()).toContain('<html lang="en" dir="ltr">')
  })

  test('is shut at once by signing out, on this device', async () => {
    await enter()
    await browser.open('/desk')
    const before = browser.cookies()
    const response = await browser.send('/desk/sign-out', {})
    expect(response.headers.get('location')).toBe('/desk/sign-in?signed-out')
    expect(response.headers.getSetCookie().join()).toMatch(/insat_session=; .*Max-Age=0/)
    expect(await (await browser.open('/desk/sign-in?signed-out&lang=en')).text()).toContain(
      'You have signed out',
    )
    browser.bring(before)
    expect((await browser.open('/desk')).status).toBe(302)
  })

  test('gives a form back that comes after the session, with all that was typed, to be sent again', async () => {
    await enter()
    await browser.open('/desk')
    context.setNow(instant('2026-03-12T20:00:00Z'))
    const response = await browser.send('/desk/cases/1', { text: 'كلام طويل', type: 'answer' })
    expect(response.status).toBe(403)
    const page = await response.text()
    expect(page).toMatch(/href="\/desk\/sign-in"[\s\S]*action="\/desk\/cases\/1"[\s\S]*value="كلام طويل"/)
  })

  test('asks a script under the address of the page, not its own', async () => {
    const response = await browser.open('/desk/work.data')
    expect(await response.text()).toContain('/desk/sign-in?next=%2Fdesk%2Fwork"')
  })

  test('signs nobody out who only opens that address', async () => {
    await enter()
    await browser.open('/desk/sign-out')
    expect((await browser.open('/desk')).status).toBe(200)
  })

  test('ends the session before, when somebody signs in anew', async () => {
    await enter()
    const before = browser.cookies()
    await browser.open('/desk')
    await browser.send('/desk/sign-in', { email: 'faisal@insat.example', password })
    browser.bring(before)
    expect((await browser.open('/desk')).status).toBe(302)
  })

  test('is shut at once for an officer who is stopped', async () => {
    const name = { ar: 'نواف', en: 'Nawaf' }
    const leaving = { email: 'nawaf@insat.example', name, roles: ['intake'], password }
    await addOfficer(context, officerSchema.parse(leaving))
    await enter({ email: leaving.email })
    expect((await browser.open('/desk')).status).toBe(200)
    await stopOfficer(context, leaving.email)
    expect((await browser.open('/desk')).status).toBe(302)
  })
})

describe('The sign-in page', () => {
  test('has no script, and leads on whoever is signed in', async () => {
    expect(await (await browser.open('/desk/sign-in')).text()).not.toMatch(/<script|modulepreload/)
    await enter()
    expect((await browser.open('/desk/sign-in?next=/desk/work')).headers.get('location')).toBe('/desk/work')
  })

  test('says all that is missing at once, keeps the address, and never the password', async () => {
    await browser.open('/desk/sign-in?lang=en')
    const response = await browser.send('/desk/sign-in', { email: 'huda', password: '' })
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toMatch(/role="alert"[\s\S]*href="#email"[\s\S]*href="#password"/)
    expect(page).toContain('value="huda"')
    const wrong = await browser.send('/desk/sign-in', { email, password: 'my secret try' })
    expect(await wrong.text()).not.toContain('my secret try')
  })

  test('says the same for a wrong password as for an account that is not there', async () => {
    await browser.open('/desk/sign-in?lang=en')
    const answers = [email, 'hudb@insat.example'].map(async (address) => {
      const response = await browser.send('/desk/sign-in', { email: address, password: 'wrong' })
      const page = await response.text()
      return [response.status, page.replace(/(nonce|value)="[\w-]{20,}"/g, '').replaceAll(address, 'ADDRESS')]
    })
    const [known, unknown] = await Promise.all(answers)
    expect(known).toEqual(unknown)
    expect(known?.[0]).toBe(422)
    expect(known?.[1]).toContain('The email address or the password is not right.')
  })

  test('says how long to wait after too many tries', async () => {
    await browser.open('/desk/sign-in?lang=ar')
    const tried = { email: 'guessed@insat.example', password: 'wrong' }
    for (let time = 0; time < 5; time++) await browser.send('/desk/sign-in', tried)
    const response = await browser.send('/desk/sign-in', tried)
    expect(response.status).toBe(429)
    expect(await response.text()).toContain('انتظر دقيقة واحدة ثم أعد المحاولة')
  })
})
