import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ar } from '../src/deadlines/words/ar.ts'
import { en } from '../src/deadlines/words/en.ts'
import { languages } from '../src/language/core/language.ts'
import { axeFindings } from './axe.ts'
import { isTooWide, openBrowser, widths } from './browser.ts'
import { theDemo } from './demo.ts'
import { signIn } from './desk.ts'

const demo = theDemo()
const home = '/desk/settings/time'
const words = { ar: ar.settings, en: en.settings }
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const problem = (page: Page) => page.getByRole('alert').textContent()

/** A page of the same session in a browser that runs no script. */
async function withoutScript(page: Page): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: demo.url,
    storageState: await page.context().storageState(),
  })
  context.setDefaultTimeout(10_000)
  return context.newPage()
}

const eid = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:يوم للصيانة'],
  ...['DTSTART;VALUE=DATE:20290305', 'DTEND;VALUE=DATE:20290307', 'END:VEVENT', 'END:VCALENDAR'],
].join('\r\n')

describe.each(languages)('In %s, an administrator', (language) => {
  const t = words[language]
  // Signed in once: whoever signs in again and again from one address has to wait.
  let page: Page
  beforeAll(async () => {
    page = await signIn(browser, demo.url, 'administrator', language)
  })
  afterAll(() => page?.context().close())

  test('finds every page of time without a fault for axe, on a phone and at a desk', async () => {
    const below = ['', '?hijri=yes', '/days', '/import', '/week', '/limits', '/ladder', '/due?kind=complaint']
    for (const path of below) {
      await page.setViewportSize({ width: widths.desk, height: 800 })
      await page.goto(home + path)
      expect([path, await axeFindings(page)]).toEqual([path, []])
      await page.setViewportSize({ width: widths.phone, height: 844 })
      expect([path, await isTooWide(page)]).toEqual([path, false])
    }
    await page.setViewportSize({ width: widths.desk, height: 800 })
  })

  test('is asked back for a date typed in Hijri, keeps what was typed, and declares the holiday', async () => {
    const year = language === 'ar' ? '2030' : '2031'
    await page.goto(`${home}/days?year=${year}`)
    await page.getByLabel(t.add.from, { exact: true }).fill('١٤/٦/١٤٤٨')
    await page.getByLabel(t.add.nameAr).fill('يوم للمتعاملين')
    await page.getByLabel(t.add.nameEn).fill('Customers’ day')
    await press(page, t.add.send)
    const meant = {
      ar: ['14 جمادى الآخرة 1448', '24 نوفمبر 2026'],
      en: ['14 Jumada II 1448', '24 November 2026'],
    }
    for (const part of meant[language]) expect(await problem(page)).toContain(part)
    expect(await page.getByLabel(t.add.nameAr).inputValue()).toBe('يوم للمتعاملين')
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel(t.add.from, { exact: true }).fill(`11/3/${year}`)
    await press(page, t.add.send)
    await page.getByRole('status').first().waitFor()
    expect(await page.locator('h2', { hasText: year }).count()).toBeGreaterThan(0)
    expect(await page.locator('.day-holiday', { hasText: '11' }).count()).toBeGreaterThan(0)
  })

  test('proposes the holidays of a year by rule and confirms one with the dates that were announced, without script', async () => {
    const plain = await withoutScript(page)
    const year = language === 'ar' ? 2032 : 2033
    await plain.goto(`${home}?year=${year}`)
    await press(plain, t.propose.send.replace('{{year}}', String(year)))
    await plain
      .getByRole('link', { name: new RegExp(`^${t.day.confirm}: `) })
      .first()
      .click()
    const to = plain.getByLabel(t.add.to, { exact: true })
    const announced = (await to.inputValue()).replace(/^\d+/, '2')
    await to.fill('2/2/1450')
    await press(plain, t.confirm.send)
    expect(await problem(plain)).toContain('1450')
    expect(await to.inputValue()).toBe('2/2/1450')
    await to.fill(announced)
    await plain.getByLabel(t.add.from, { exact: true }).fill(announced)
    await press(plain, t.confirm.send)
    expect(await plain.getByRole('status').first().textContent()).toContain(t.done['confirm-days'])
    await plain.context().close()
  })

  test('reads a calendar file, sees what is in it, and keeps it with a name in both languages', async () => {
    const organisation = language === 'ar' ? 'ministry' : 'operator'
    await page.goto(`${home}/import?year=2029&organisation=${organisation}`)
    const choose = (name: string, text: string) =>
      page
        .getByLabel(t.import.file)
        .setInputFiles({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) })
    await choose('photo.ics', 'nothing of a calendar')
    await press(page, t.import.read)
    expect(await problem(page)).toContain(t.import['not-a-calendar'])
    await choose('days.ics', eid)
    await press(page, t.import.read)
    await page.getByRole('button', { name: t.import.send }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await press(page, t.import.send)
    expect(await problem(page)).toContain(t.problem.needed)
    expect(await page.getByLabel(t.add.nameAr).inputValue()).toBe('يوم للصيانة')
    await page.getByLabel(t.add.nameEn).fill('Maintenance day')
    await press(page, t.import.send)
    await page.getByRole('status').first().waitFor()
    expect(
      await page
        .getByRole('cell', { name: language === 'ar' ? 'يوم للصيانة' : 'Maintenance day', exact: true })
        .count(),
    ).toBe(1)
  })

  test('is refused a week without a working day, and asks with a reason for open cases to be counted anew', async () => {
    await page.goto(`${home}/week`)
    await page.getByLabel(t.week.from).fill('1/1/2040')
    for (const day of Object.values(t.weekday)) await page.getByLabel(day, { exact: false }).fill('')
    await press(page, t.week.send)
    expect(await problem(page)).toContain(t.problem['no-working-day'])
    expect(await page.getByLabel(t.week.from).inputValue()).toBe('1/1/2040')
    await page.goto(home)
    await press(page, t.recalculate.send)
    expect(await problem(page)).toContain(t.problem['no-reason'])
    await page.getByLabel(t.recalculate.reason).fill(`A holiday was declared (${language})`)
    await press(page, t.recalculate.send)
    await page.getByRole('status').first().waitFor()
  })

  test('G5.1.9b: sets a limit for a complexity of a category, and sees when each class is due, step by step', async () => {
    const due = async (query: string, date = '12/3/2026') => {
      await page.goto(`${home}/due?${query}&date=${date}&time=14:50`)
      const card = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: new RegExp(`^${t.clock.answer} \\(`) }) })
      return card.locator('time').getAttribute('datetime')
    }
    const routine = 'kind=complaint&complexity=routine&importance=medium'
    expect(await due(`organisation=ministry&${routine}`)).toBe('2026-03-29T11:30:00.000Z')
    expect(await due(`organisation=operator&${routine}`)).toBe('2026-03-17T13:00:00.000Z')
    expect(await due(`organisation=operator&${routine.replace('routine', 'complex')}`)).not.toBe(
      '2026-03-17T13:00:00.000Z',
    )
    const category = language === 'ar' ? 'phone.mobile' : 'phone.landline'
    await page.goto(`${home}/limits?kind=complaint`)
    await page.getByText(t.limits.add, { exact: true }).click()
    await page.locator('#clock').selectOption('answer')
    await page.locator('#complexity').selectOption('routine')
    await page.locator('#category').selectOption(category)
    await page.locator('#amount').fill('١')
    await page.locator('#unit').selectOption('working-days')
    await page.locator('#validFrom').fill('1/1/2034')
    await press(page, t.limits.send)
    await page.getByRole('status').first().waitFor()
    expect(await due(`organisation=operator&${routine}&category=${category}`, '1/1/2034')).toBe(
      '2034-01-02T14:00:00.000Z',
    )
  })

  test('sets a ladder from a later date, and the present one stays', async () => {
    await page.goto(`${home}/ladder`)
    await page.getByText(t.ladder.edit, { exact: true }).click()
    await page.getByLabel(t.limits.validFrom).fill('1/1/2026')
    await press(page, t.ladder.send)
    expect(await problem(page)).toContain(t.problem['too-early'])
    await page.getByLabel(t.limits.validFrom).fill(language === 'ar' ? '1/1/2035' : '1/1/2036')
    await press(page, t.ladder.send)
    await page.getByRole('status').first().waitFor()
    expect(await page.getByRole('table').count()).toBeGreaterThan(1)
  })
})

test('Nobody but an administrator sets time', async () => {
  const page = await signIn(browser, demo.url, 'management', 'en')
  for (const path of ['', '/days', '/confirm', '/import', '/week', '/limits', '/ladder', '/due']) {
    expect([path, (await page.goto(home + path))?.status()]).toEqual([path, 403])
  }
  await page.context().close()
})
