import type { Browser, Page } from 'playwright-core'
import { demoPassword } from '../src/app/demo/setUp.ts'
import type { OfficerCommand } from '../src/cases/core/possible.ts'
import { ar as casesAr } from '../src/cases/words/ar.ts'
import { en as casesEn } from '../src/cases/words/en.ts'
import type { Language } from '../src/language/core/language.ts'
import { ar as staffAr } from '../src/staff/words/ar.ts'
import { en as staffEn } from '../src/staff/words/en.ts'
import { newPage, widths } from './browser.ts'

const cases = { ar: casesAr, en: casesEn }
const names = { ar: 'العربية', en: 'English' }
const staff = { ar: staffAr, en: staffEn }

/** A page at the desk or in the place of partners, signed in as the demonstration's officer of that address, in that language. */
export async function signIn(
  browser: Browser,
  url: string,
  officer: string,
  language: Language,
): Promise<Page> {
  const page = await newPage(browser, language, widths.desk, url)
  const words = staff[language].signIn
  await page.goto(`/desk/sign-in?lang=${language}`)
  await page.getByLabel(words.email).fill(`${officer}@insat.example`)
  await page.getByLabel(words.password).fill(demoPassword)
  await page.getByRole('button', { name: words.submit }).click()
  await page.waitForURL(/\/(desk(?!\/sign-in)|partner)/)
  // The desk speaks the officer's own language until another is chosen there.
  if ((await page.locator('html').getAttribute('lang')) !== language) {
    await page.getByRole('button', { name: names[language] }).click()
    await page.locator(`html[lang=${language}]`).waitFor()
  }
  return page
}

/** Opens the form of a step on a case, lets `fill` fill it in, and sends it; the page of the case comes back. */
export async function step(
  page: Page,
  language: Language,
  reference: string,
  command: OfficerCommand,
  fill?: () => Promise<void>,
): Promise<void> {
  const words = cases[language]
  await page.goto(`/desk/cases/${reference}/${command}`)
  await fill?.()
  await page.getByRole('button', { name: words.action[command].send, exact: true }).click()
  await page.getByRole('status').first().waitFor()
}
