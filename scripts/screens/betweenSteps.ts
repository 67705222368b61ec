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

/** What passes between two cases: looking for the other, linking, merging and undoing it, and both pages while it lasts. */
export async function betweenSteps(browser: Browser, url: string, language: Language): Promise<void> {
  const { action } = words[language].cases
  const visitor = await newPage(browser, language, widths.desk, url)
  const first = await file(visitor, language)
  const second = await file(visitor, language)
  const desk = await signIn(browser, url, 'intake', language)
  for (const command of ['link', 'merge'] as const) {
    await desk.goto(`/desk/cases/${second}/${command}`)
    await picture(desk, language, `desk-${command}-seek`)
    await desk.goto(`/desk/cases/${second}/${command}?other=4000000000`)
    await picture(desk, language, `desk-${command}-error`)
    await desk.goto(`/desk/cases/${second}/${command}?other=${first}`)
    await picture(desk, language, `desk-${command}-found`)
    await desk.getByRole('button', { name: action[command].send, exact: true }).click()
    await desk.getByText(action.done[command]).waitFor()
    await picture(desk, language, `desk-${command}ed`)
  }
  for (const command of ['unlink', 'unmerge']) {
    await desk.goto(`/desk/cases/${second}/${command}`)
    await picture(desk, language, `desk-${command}`)
  }
  await desk.goto(`/desk/cases/${first}`)
  await picture(desk, language, 'desk-survivor')
  await desk.context().close()
  await visitor.getByRole('link', { name: words[language].portal.receipt.open }).click()
  await picture(visitor, language, 'public-case-merged')
  await visitor.context().close()
}

async function file(page: Page, language: Language): Promise<string> {
  const { kinds, new: form } = words[language].portal
  await page.goto(`/${language}/new`)
  await page.getByRole('textbox', { name: kinds.complaint.subject }).fill(kinds.complaint.subjectHint)
  await page.getByRole('textbox', { name: kinds.complaint.text }).fill(kinds.complaint.textHint)
  await page.getByRole('textbox', { name: form.email }).fill(`${language}-twice@mail.example`)
  await page.getByRole('button', { name: kinds.complaint.send }).click()
  await page.getByTestId('reference').waitFor()
  return readReference((await page.getByTestId('reference').textContent()) ?? '') ?? ''
}
