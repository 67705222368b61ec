import type { Browser, Page } from 'playwright-core'
import { newPage, widths } from '../../e2e/browser.ts'
import { waitForMessage } from '../../e2e/caught.ts'
import { signIn, step } from '../../e2e/desk.ts'
import { ar as cases } from '../../src/cases/words/ar.ts'
import { languages } from '../../src/language/core/language.ts'
import { ar as portal } from '../../src/portal/words/ar.ts'
import { ar as survey } from '../../src/surveys/words/ar.ts'
import { picture } from './picture.ts'

/** A case as its customer has it: the path of its own page without the language, and where its notices go. */
export type OwnCase = { readonly path: string; readonly reference: string; readonly phone: string }

/**
 * What only comes with an answer, in both languages: the customer is asked to confirm, says yes, is asked how satisfied
 * they are, and may appeal.
 */
export async function customerSteps(browser: Browser, url: string, own: OwnCase): Promise<void> {
  await lead(browser, url, own.reference)
  const page = await newPage(browser, 'ar', widths.desk, url)
  await inBoth(page, own.path, 'public-case-answered')
  await inBoth(page, `${own.path}/confirm`, 'public-confirm')
  await page.goto(`/ar${own.path}/confirm`)
  await page.getByRole('radio', { name: portal.act.confirm.yes }).check()
  await page.getByRole('button', { name: portal.act.confirm.send }).click()
  await page.getByText(portal.case.done.yes).waitFor()
  await inBoth(page, `${own.path}/appeal`, 'public-appeal')
  const closed = await waitForMessage(url, own.phone, /\/survey\/[a-z2-7]{16}/)
  const asked = /\/survey\/[a-z2-7]{16}/.exec(closed.text)?.[0] ?? ''
  await inBoth(page, asked, 'public-survey')
  await page.goto(`/ar${asked}`)
  for (const { label } of [survey.solved, survey.clear])
    await page.getByRole('group', { name: label }).getByRole('radio').first().check()
  await page.getByRole('button', { name: survey.send }).click()
  await page.getByText(survey.thanks.title).waitFor()
  await inBoth(page, asked, 'public-survey-thanks')
  await page.context().close()
}

/** Intake and the department lead it to its answer. */
async function lead(browser: Browser, url: string, reference: string): Promise<void> {
  const intake = await signIn(browser, url, 'intake', 'ar')
  await step(intake, 'ar', reference, 'classify', async () => {
    await intake.getByRole('combobox', { name: cases.field.category }).selectOption('phone.landline')
    await intake.getByRole('radio', { name: cases.complexity.routine }).check()
    await intake.getByRole('radio', { name: cases.importance.medium }).check()
  })
  await step(intake, 'ar', reference, 'refer', async () => {
    await intake.getByRole('combobox', { name: cases.action.refer.department }).selectOption('telecom')
  })
  await intake.context().close()
  const specialist = await signIn(browser, url, 'specialist', 'ar')
  await specialist.goto(`/desk/cases/${reference}`)
  await specialist.getByRole('button', { name: cases.command.take }).click()
  await specialist.getByRole('status').first().waitFor()
  await step(specialist, 'ar', reference, 'answer', async () => {
    await specialist.getByRole('textbox', { name: cases.action.answer.text }).fill('أصلحنا خط الهاتف اليوم.')
    await specialist.getByRole('radio', { name: cases.action.answer.solvedYes }).check()
  })
  await specialist.context().close()
}

async function inBoth(page: Page, path: string, name: string): Promise<void> {
  for (const language of languages) {
    await page.goto(`/${language}${path}`)
    await picture(page, language, name)
  }
}
