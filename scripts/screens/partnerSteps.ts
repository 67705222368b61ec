import type { Browser } from 'playwright-core'
import { signIn } from '../../e2e/desk.ts'
import type { Language } from '../../src/language/core/language.ts'
import { picture } from './picture.ts'

/** The place of partners: lists, a case, each step on it, and the pages of a coordinator. */
export async function partnerSteps(browser: Browser, url: string, language: Language): Promise<void> {
  const page = await signIn(browser, url, 'coordinator', language)
  for (const [name, path] of [
    ['start', ''],
    ['late', '?list=late'],
    ['answered', '?list=answered'],
    ['unknown', '?reference=4827305915'],
    ['people', '/people'],
    ['figures', '/figures?days=365'],
  ] as const) {
    await page.goto(`/partner${path}`)
    await picture(page, language, `partner-${name}`)
  }
  await page.goto('/partner')
  const home = await page.locator('main a[href^="/partner/cases/"]').last().getAttribute('href')
  for (const step of ['', '/answer', '/acknowledge', '/write', '/extend', '/pass', '/return']) {
    await page.goto(`${home}${step}`)
    await picture(page, language, `partner-case${step.replace('/', '-')}`)
  }
  await page.context().close()
}
