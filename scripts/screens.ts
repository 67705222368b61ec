/**
 * `npm run screens`: takes a picture of every page of the demonstration in both languages, at a phone's and a desk's
 * width, into `docs/screens/`, for people to look at.
 */
import { mkdir, rm } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { isTooWide, newPage, openBrowser, screenshot, widths } from '../e2e/browser.ts'
import { signIn } from '../e2e/desk.ts'
import { runDemo } from '../e2e/runDemo.ts'
import { ar as casesAr } from '../src/cases/words/ar.ts'
import { en as casesEn } from '../src/cases/words/en.ts'
import { type Language, languages } from '../src/language/core/language.ts'
import { ar } from '../src/portal/words/ar.ts'
import { en } from '../src/portal/words/en.ts'

const folder = 'docs/screens'
const portal = { ar, en }
const cases = { ar: casesAr, en: casesEn }
const shown = [widths.phone, widths.desk]

const { url, stop } = await runDemo()
const browser = await openBrowser()
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
for (const language of languages) {
  await publicPages(browser, language)
  await deskPages(browser, language)
}
await readmePicture(browser)
await browser.close()
await stop()

async function picture(page: Page, language: Language, name: string): Promise<void> {
  for (const width of shown) {
    await page.setViewportSize({ width, height: 800 })
    if (await isTooWide(page)) console.error(`${name} in ${language} is wider than ${width} pixels`)
    await screenshot(page, `${folder}/${language}/${name}-${width}.jpg`)
  }
}

async function publicPages(browser: Browser, language: Language): Promise<void> {
  const page = await newPage(browser, language, widths.desk, url)
  for (const name of ['', 'new', 'track', 'track/code', 'forgotten', 'how', 'nothing']) {
    await page.goto(`/${language}/${name}`)
    await picture(page, language, `public-${name.replace('/', '-') || 'start'}`)
  }
  const { new: words, receipt } = portal[language]
  await page.goto(`/${language}/new`)
  await page.getByRole('button', { name: words.send }).click()
  await picture(page, language, 'public-new-errors')
  await page.getByRole('textbox', { name: words.subject }).fill(words.subjectHint)
  await page.getByRole('textbox', { name: words.text }).fill(words.textHint)
  await page.getByRole('textbox', { name: words.phone }).fill(language === 'ar' ? '0551239001' : '0551239002')
  await page.getByRole('button', { name: words.send }).click()
  await picture(page, language, 'public-receipt')
  await page.getByRole('link', { name: receipt.open }).click()
  await picture(page, language, 'public-case')
  const own = page.url()
  for (const act of ['information', 'withdraw']) {
    await page.goto(`${own}/${act}`)
    await picture(page, language, `public-${act}`)
  }
  await page.goto('/desk/sign-in')
  await picture(page, language, 'desk-sign-in')
  await page.context().close()
}

async function deskPages(browser: Browser, language: Language): Promise<void> {
  for (const [officer, pages] of Object.entries({
    management: ['', 'cases'],
    intake: ['', 'work', 'new', 'cases'],
    specialist: ['', 'work', 'preferences'],
    administrator: ['', '/limits', '/ladder', '/due?kind=complaint', '/days', '/import', '/week'].map(
      (page) => `settings/time${page}`,
    ),
    'follow-up': ['work'],
  })) {
    const page = await signIn(browser, url, officer, language)
    for (const name of pages) {
      await page.goto(`/desk/${name}`)
      await picture(page, language, `desk-${officer}-${fileName(name) || 'start'}`)
    }
    if (officer === 'specialist') await casePages(page, language)
    await page.context().close()
  }
}

/** An address below the desk as part of a file's name. */
function fileName(address: string): string {
  return address.replace(/\?.*/, '').replaceAll('/', '-')
}

/** The page of the complaint in treatment that is due first, and the steps that can be taken on it. */
async function casePages(page: Page, language: Language): Promise<void> {
  await page.goto('/desk/work?queue=department')
  const address = (await treated(page, language).getAttribute('href')) ?? ''
  await page.goto(address)
  await picture(page, language, 'desk-case')
  const steps = await page
    .locator(`main a[href^="${address}/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  for (const step of new Set(steps)) {
    await page.goto(step)
    await picture(page, language, `desk-step-${step.split('/').at(-1)}`)
  }
  // Only whoever has a case may answer it.
  await page.goto('/desk/work')
  const own = rowSaying(page, cases[language].status.treatment)
  await page.goto(`${await own.getAttribute('href')}/answer`)
  await picture(page, language, 'desk-step-answer')
}

function treated(page: Page, language: Language): Locator {
  const { kind, status } = cases[language]
  return rowSaying(page, kind.complaint, status.treatment)
}

/** The first case of the list whose row says all of that. */
function rowSaying(page: Page, ...said: string[]): Locator {
  const rows = said.reduce((found, hasText) => found.filter({ hasText }), page.getByRole('row'))
  return rows.locator('a[href^="/desk/cases/"]').first()
}

async function readmePicture(browser: Browser): Promise<void> {
  const page = await signIn(browser, url, 'specialist', 'ar')
  await page.goto('/desk/work?queue=department')
  await treated(page, 'ar').click()
  await page.waitForURL(/\/desk\/cases\/\d/)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${folder}/readme.png`, animations: 'disabled' })
  await page.context().close()
}
