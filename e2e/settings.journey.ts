import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedLists } from '../src/cases/core/seedLists.ts'
import { ar as casesAr } from '../src/cases/words/ar.ts'
import { en as casesEn } from '../src/cases/words/en.ts'
import { ar as deskAr } from '../src/desk/words/ar.ts'
import { en as deskEn } from '../src/desk/words/en.ts'
import { languages } from '../src/language/core/language.ts'
import { ar as uiAr } from '../src/ui/words/ar.ts'
import { en as uiEn } from '../src/ui/words/en.ts'
import { axeFindings } from './axe.ts'
import { isTooWide, openBrowser, widths } from './browser.ts'
import { theDemo } from './demo.ts'
import { signIn, step } from './desk.ts'

const demo = theDemo()
const home = '/desk/settings'
const words = { ar: { ...uiAr, cases: casesAr, desk: deskAr }, en: { ...uiEn, cases: casesEn, desk: deskEn } }
const pages = [
  ...['', '/departments', '/departments?edit=post', '/partners?edit=operator', '/categories'],
  ...['/categories?edit=phone.landline', '/lists/cause', '/lists/silence-reason?edit=no-channel', '/rules'],
]
/** A category of each run's own. */
const added = {
  ar: { code: 'routers', ar: 'أجهزة التوجيه', en: 'Routers' },
  en: { code: 'set-top-boxes', ar: 'أجهزة الاستقبال', en: 'Set-top boxes' },
}
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each(languages)('In %s, the lists of the ministry', (language) => {
  const t = words[language]
  const own = added[language]
  let admin: Page
  let intake: Page
  let reference = ''
  beforeAll(async () => {
    admin = await signIn(browser, demo.url, 'administrator', language)
    intake = await signIn(browser, demo.url, 'intake', language)
  })
  afterAll(async () => {
    await admin?.context().close()
    await intake?.context().close()
  })

  const done = async (act: keyof typeof t.edit.done) =>
    admin.getByRole('status').getByText(t.edit.done[act]).waitFor()
  const save = (name: string) => admin.getByRole('button', { name, exact: true }).click()
  const changes = () => admin.getByRole('region', { name: t.edit.lastChanges }).textContent()

  test('are led to from the desk, and every page is without a fault for axe, on a phone and at a desk', async () => {
    await admin.goto('/desk')
    await admin.getByRole('link', { name: t.desk.nav.settings, exact: true }).click()
    await admin.getByRole('link', { name: t.cases.settings.categories.title }).click()
    await admin.getByRole('heading', { level: 1, name: t.cases.settings.categories.title }).waitFor()
    for (const path of pages) {
      await admin.setViewportSize({ width: widths.desk, height: 800 })
      await admin.goto(home + path)
      expect([path, await axeFindings(admin)]).toEqual([path, []])
      await admin.setViewportSize({ width: widths.phone, height: 844 })
      expect([path, await isTooWide(admin)]).toEqual([path, false])
    }
    await admin.setViewportSize({ width: widths.desk, height: 800 })
  })

  test('take a new category, which is moved below another and keeps its code', async () => {
    await admin.goto(`${home}/categories`)
    await admin.getByText(t.cases.settings.categories.add).click()
    await admin.locator('#en').fill(own.en)
    await save(t.edit.add)
    expect(await admin.getByRole('alert').locator('a[href="#ar"]').count()).toBe(1)
    expect(await admin.locator('#en').inputValue()).toBe(own.en)
    expect(await axeFindings(admin)).toEqual([])
    await admin.locator('#ar').fill(own.ar)
    await admin.locator('#parent').selectOption('phone')
    await admin.locator('#department').selectOption('telecom')
    await save(t.edit.add)
    await done('add')
    await admin.getByRole('link', { name: t.edit.changeOf.replace('{{name}}', own[language]) }).click()
    await admin.locator('#parent').selectOption('internet')
    await save(t.edit.save)
    await done('change')
    const internet = { ar: 'الإنترنت', en: 'Internet' }
    expect(await changes()).toContain(internet[language])
    await admin.goto(`${home}/categories?edit=${own.code}`)
    expect(await admin.locator('#parent').inputValue()).toBe('internet')
  })

  test('G5.1.9a G5.1a: serve the officer who classifies a new complaint by the category and says why the customer complains', async () => {
    await intake.goto('/desk/new')
    await intake.getByRole('textbox', { name: t.cases.call.phone }).fill('0501239876')
    await intake.getByRole('textbox', { name: t.cases.call.text }).fill('توقف الجهاز منذ يومين ولا أحد يجيب')
    await intake.getByRole('radio', { name: t.cases.call.end.later }).check()
    await intake.getByRole('button', { name: t.cases.call.send, exact: true }).click()
    await intake.getByRole('link', { name: t.cases.call.receipt.open }).click()
    await intake.waitForURL(/\/desk\/cases\/\d{10}/)
    reference = /\d{10}/.exec(intake.url())?.[0] ?? ''
    const [waited, misled] = [seedLists.cause[3].name[language], seedLists.cause[5].name[language]]
    await step(intake, language, reference, 'classify', async () => {
      await intake.getByRole('combobox', { name: t.cases.field.category }).selectOption(own.code)
      await intake.getByRole('checkbox', { name: waited }).check()
      await intake.getByRole('checkbox', { name: misled }).check()
      expect(await axeFindings(intake)).toEqual([])
    })
    const classes = await intake.locator('section[aria-labelledby=classes]').textContent()
    for (const shown of [own[language], waited, misled]) expect(classes).toContain(shown)
  })

  test('keep what was retired for earlier cases and for those who look for them, and offer it nowhere else', async () => {
    await admin.goto(`${home}/categories?edit=${own.code}`)
    await save(t.edit.retire)
    await done('retire')
    expect(await changes()).toContain(own[language])
    await intake.goto(`/desk/cases/${reference}`)
    expect(await intake.locator('section[aria-labelledby=classes]').textContent()).toContain(own[language])
    await intake.goto(`/desk/cases/${reference}/classify`)
    expect(await intake.locator(`#category option[value="${own.code}"]`).count()).toBe(0)
    await intake.goto(`/desk/cases?category=${own.code}`)
    const retired = t.cases.lists.find.retired.replace('{{name}}', own[language])
    expect(await intake.locator(`#category option[value="${own.code}"]`).textContent()).toBe(retired)
    expect(await intake.locator(`a[href="/desk/cases/${reference}"]`).count()).toBe(1)
  })

  test('say what stands in the way of retiring a department', async () => {
    await admin.goto(`${home}/departments?edit=telecom`)
    await save(t.edit.retire)
    expect(await admin.getByRole('alert').textContent()).toMatch(/\d/)
    expect(await axeFindings(admin)).toEqual([])
  })

  test('are closed to an officer who is no administrator, whom nothing leads there', async () => {
    expect(await intake.getByRole('link', { name: t.desk.nav.settings, exact: true }).count()).toBe(0)
    for (const path of pages) {
      const response = await intake.goto(home + path)
      expect([path, response?.status()]).toEqual([path, 403])
    }
  })
})
