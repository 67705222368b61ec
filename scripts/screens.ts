/**
 * `npm run screens`: takes a picture of every page of the demonstration in both languages, at a phone's and a desk's
 * width, into `docs/screens/`, for people to look at.
 */
import { mkdir, rm } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { newPage, openBrowser, widths } from '../e2e/browser.ts'
import { signIn } from '../e2e/desk.ts'
import { runDemo } from '../e2e/runDemo.ts'
import { readReference } from '../src/cases/core/reference.ts'
import { ar as casesAr } from '../src/cases/words/ar.ts'
import { en as casesEn } from '../src/cases/words/en.ts'
import { type Language, languages } from '../src/language/core/language.ts'
import { ar } from '../src/portal/words/ar.ts'
import { en } from '../src/portal/words/en.ts'
import { betweenSteps } from './screens/betweenSteps.ts'
import { customerSteps, type OwnCase } from './screens/customerSteps.ts'
import { deskSteps } from './screens/deskSteps.ts'
import { partnerSteps } from './screens/partnerSteps.ts'
import { folder, picture } from './screens/picture.ts'
import { tipSteps } from './screens/tipSteps.ts'

const portal = { ar, en }
const cases = { ar: casesAr, en: casesEn }

const { url, stop } = await runDemo()
const browser = await openBrowser()
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const own: OwnCase[] = []
for (const language of languages) {
  own.push(await publicPages(browser, language))
  await deskPages(browser, language)
  await deskSteps(browser, url, language)
  await tipSteps(browser, url, language)
  await betweenSteps(browser, url, language)
  await partnerSteps(browser, url, language)
}
if (own[0]) await customerSteps(browser, url, own[0])
await readmePicture(browser)
await browser.close()
await stop()

async function publicPages(browser: Browser, language: Language): Promise<OwnCase> {
  const page = await newPage(browser, language, widths.desk, url)
  for (const name of [
    '',
    'new',
    'new/inquiry',
    'new/tip',
    'track',
    'track/code',
    'forgotten',
    'how',
    'nothing',
  ]) {
    await page.goto(`/${language}/${name}`)
    await picture(page, language, `public-${name.replace('/', '-') || 'start'}`)
  }
  const { new: words, kinds, receipt } = portal[language]
  const { complaint } = kinds
  await page.goto(`/${language}/new`)
  await page.getByRole('button', { name: complaint.send }).click()
  await picture(page, language, 'public-new-errors')
  await page.getByRole('textbox', { name: complaint.subject }).fill(complaint.subjectHint)
  await page.getByRole('textbox', { name: complaint.text }).fill(complaint.textHint)
  const phone = language === 'ar' ? '0551239001' : '0551239002'
  await page.getByRole('textbox', { name: words.phone }).fill(phone)
  // Urgent, so that the desk has a case that went up.
  await page.getByRole('checkbox', { name: words.urgent }).check()
  await page.getByRole('button', { name: complaint.send }).click()
  await picture(page, language, 'public-receipt')
  const reference = readReference((await page.getByTestId('reference').textContent()) ?? '') ?? ''
  await page.getByRole('link', { name: receipt.open }).click()
  await picture(page, language, 'public-case')
  const address = page.url()
  for (const act of ['information', 'withdraw']) {
    await page.goto(`${address}/${act}`)
    await picture(page, language, `public-${act}`)
  }
  await page.goto('/desk/sign-in')
  await picture(page, language, 'desk-sign-in')
  await page.context().close()
  const path = new URL(address).pathname.slice(`/${language}`.length)
  return { path, reference, phone: `+966${phone.slice(1)}` }
}

const lists = [
  ...['', 'departments', 'departments?edit=post', 'partners?edit=operator', 'categories'],
  ...['categories?edit=phone.landline', 'lists/cause', 'lists/decline-reason?edit=duplicate', 'rules'],
]
const times = ['', '/limits', '/ladder', '/due?kind=complaint', '/days', '/import', '/week']

async function deskPages(browser: Browser, language: Language): Promise<void> {
  for (const [officer, pages] of Object.entries({
    management: ['', 'cases'],
    intake: ['', 'work', 'new', 'cases'],
    specialist: ['', 'work', 'preferences'],
    administrator: [...lists, ...times.map((page) => `time${page}`)].map(
      (page) => `settings${page && `/${page}`}`,
    ),
    'follow-up': ['work'],
    media: ['', 'work', 'new-media', 'outlets', 'outlets?edit=demo-account'],
  })) {
    const page = await signIn(browser, url, officer, language)
    for (const name of pages) {
      await page.goto(`/desk/${name}`)
      await picture(page, language, `desk-${officer}-${fileName(name) || 'start'}`)
    }
    if (officer === 'specialist') await casePage(page, language)
    if (officer === 'media') await mediaCase(page, language)
    if (officer === 'administrator') await confirmPage(page, language)
    await page.context().close()
  }
}

/** An address below the desk as part of a file's name. */
function fileName(address: string): string {
  return address
    .replace(/\?edit=.*/, '-edit')
    .replace(/\?.*/, '')
    .replaceAll('/', '-')
}

/** A holiday that is proposed, to be confirmed with its dates. */
async function confirmPage(page: Page, language: Language): Promise<void> {
  await page.goto('/desk/settings/time')
  const proposed = page.locator('main a[href*="/settings/time/confirm"]').first()
  await page.goto((await proposed.getAttribute('href')) ?? '')
  await picture(page, language, 'desk-administrator-settings-time-confirm')
}

/** The page of the complaint in treatment that is due first. */
async function casePage(page: Page, language: Language): Promise<void> {
  await page.goto('/desk/work?queue=department')
  await page.goto((await treated(page, language).getAttribute('href')) ?? '')
  await picture(page, language, 'desk-case')
  await page.goto(`/desk/passed-on/${page.url().split('/').at(-1)}?done=refer`)
  await picture(page, language, 'desk-passed-on')
}

/** A media case that is over, of which an outlet must still be told by hand. */
async function mediaCase(page: Page, language: Language): Promise<void> {
  await page.goto('/desk/cases?kind=media&status=closed')
  const last = page.locator('tr a[href^="/desk/cases/"]').last()
  await page.goto((await last.getAttribute('href')) ?? '')
  await picture(page, language, 'desk-media-case')
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
