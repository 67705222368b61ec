import type { Browser, Page } from 'playwright-core'
import { newPage, widths } from '../../e2e/browser.ts'
import { signIn } from '../../e2e/desk.ts'
import { readReference } from '../../src/cases/core/reference.ts'
import { ar as casesAr } from '../../src/cases/words/ar.ts'
import { en as casesEn } from '../../src/cases/words/en.ts'
import type { Language } from '../../src/language/core/language.ts'
import { ar } from '../../src/portal/words/ar.ts'
import { en } from '../../src/portal/words/en.ts'
import { picture } from './picture.ts'

const words = { ar: { portal: ar, cases: casesAr }, en: { portal: en, cases: casesEn } }

/** What only comes with a tip: its form both ways, the pass-phrase, and the case as those from whom it is sealed and its keeper see it. */
export async function tipSteps(browser: Browser, url: string, language: Language): Promise<void> {
  const { portal, cases } = words[language]
  const page = await newPage(browser, language, widths.desk, url)
  await fill(page, language, 'anonymous')
  await picture(page, language, 'public-tip-anonymous')
  await page.getByRole('button', { name: portal.kinds.tip.send }).click()
  await picture(page, language, 'public-tip-phrase')
  await page.goto(`/${language}/track`)
  await page.getByRole('textbox', { name: portal.track.reference }).fill('4827305916')
  await page.getByRole('textbox', { name: portal.track.contact }).fill(portal.kinds.tip.title)
  await page.getByRole('button', { name: portal.track.send }).click()
  await picture(page, language, 'public-track-phrase-wrong')
  await fill(page, language, 'named')
  await page.getByRole('textbox', { name: portal.new.email }).fill(`${language}-tip@mail.example`)
  await page.getByRole('button', { name: portal.kinds.tip.send }).click()
  await picture(page, language, 'public-tip-receipt')
  const reference = readReference((await page.getByTestId('reference').textContent()) ?? '') ?? ''
  await page.context().close()
  for (const officer of ['intake', 'tip-keeper']) {
    const desk = await signIn(browser, url, officer, language)
    await desk.goto(`/desk/cases/${reference}`)
    await picture(desk, language, `desk-tip-${officer}`)
    if (officer === 'intake') await byPhone(desk, language)
    await desk.context().close()
  }

  async function byPhone(desk: Page, of: Language): Promise<void> {
    await desk.goto('/desk/new')
    await desk.getByRole('radio', { name: cases.kind.tip }).check()
    await desk.getByRole('textbox', { name: cases.call.text }).fill(portal.kinds.tip.subjectHint)
    await desk.getByRole('radio', { name: cases.call.end.later }).check()
    await picture(desk, of, 'desk-call-tip')
    await desk.getByRole('button', { name: cases.call.send, exact: true }).click()
    await picture(desk, of, 'desk-call-phrase')
  }
}

async function fill(page: Page, language: Language, author: 'anonymous' | 'named'): Promise<void> {
  const { portal } = words[language]
  await page.goto(`/${language}/new/tip`)
  await page.getByRole('textbox', { name: portal.kinds.tip.subject }).fill(portal.kinds.tip.subjectHint)
  await page.getByRole('textbox', { name: portal.kinds.tip.text }).fill(portal.kinds.tip.textHint)
  await page.getByRole('radio', { name: portal.entry.author[author] }).check()
}
