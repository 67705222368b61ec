import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readReference } from '../src/cases/core/reference.ts'
import { ar as casesAr } from '../src/cases/words/ar.ts'
import { en as casesEn } from '../src/cases/words/en.ts'
import { languages } from '../src/language/core/language.ts'
import { ar as portalAr } from '../src/portal/words/ar.ts'
import { en as portalEn } from '../src/portal/words/en.ts'
import { ar as surveyAr } from '../src/surveys/words/ar.ts'
import { en as surveyEn } from '../src/surveys/words/en.ts'
import { axeFindings } from './axe.ts'
import { newPage, openBrowser, widths } from './browser.ts'
import { theDemo } from './demo.ts'
import { signIn, step } from './desk.ts'

const words = {
  ar: { portal: portalAr, cases: casesAr, survey: surveyAr },
  en: { portal: portalEn, cases: casesEn, survey: surveyEn },
}
const said = {
  ar: {
    subject: 'هاتف أمي مقطوع',
    text: 'انقطع هاتف أمي الثابت منذ يوم الأحد، وهي تسكن وحدها.',
    first: 'أُعيد توصيل الخط من المقسم ظهر اليوم.',
    no: 'ما زال الخط بلا حرارة حتى هذه الساعة.',
    second: 'استبدل الفني السلك كله وجرّب مكالمة مع والدتك بنفسه.',
    apology: /نعتذر|اعتذار/,
    note: 'يُفضّل الاتصال بالابنة',
    department: 'شؤون الاتصالات',
    reminder: 'والدتها وحدها، فليُزر البيت اليوم.',
  },
  en: {
    subject: "My mother's phone is dead",
    text: "My mother's landline has been dead since Sunday, and she lives alone.",
    first: 'The line was connected again at the exchange this noon.',
    no: 'There is still no tone on the line at this hour.',
    second: 'The technician replaced the whole wire and made a call with your mother himself.',
    apology: /sorry|apolog/i,
    note: 'Better ring the daughter',
    department: 'Telecom Affairs',
    reminder: 'Her mother is alone, so please visit today.',
  },
}

const demo = theDemo()
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

/** The page as axe sees it: nothing wrong. */
async function clean(page: Page): Promise<void> {
  expect([page.url(), await axeFindings(page)]).toEqual([page.url(), []])
}

describe.each(languages)(
  'In %s, a complaint heard, answered, confirmed, closed and measured:',
  (language) => {
    const { portal, cases, survey } = words[language]
    const text = said[language]
    const email = `${language}-daughter@mail.example`
    let customer: Page
    let intake: Page
    let specialist: Page
    let reference = ''
    let link = ''

    beforeAll(async () => {
      customer = await newPage(browser, language, widths.phone, demo.url)
      intake = await signIn(browser, demo.url, 'intake', language)
      specialist = await signIn(browser, demo.url, 'specialist', language)
    })

    test('G4b G5.1.8c: the customer files it alone and gets a reference and a date, on the screen and by mail', async () => {
      await customer.goto(`/${language}/new`)
      await customer.getByRole('textbox', { name: portal.kinds.complaint.subject }).fill(text.subject)
      await customer.getByRole('textbox', { name: portal.kinds.complaint.text }).fill(text.text)
      await customer.getByRole('textbox', { name: portal.new.email }).fill(email)
      await customer.getByRole('radio', { name: portal.preferred.email }).check()
      await customer.getByRole('button', { name: portal.kinds.complaint.send }).click()
      await customer.getByRole('heading', { name: portal.kinds.complaint.received }).waitFor()
      reference = readReference((await customer.getByTestId('reference').textContent()) ?? '') ?? ''
      expect(reference).not.toBe('')
      await clean(customer)
      const mail = await demo.message(email, new RegExp(`${reference.slice(0, 4)}-${reference.slice(4, 7)}`))
      link = /https?:\/\/\S+\/c\/[a-z2-7]{16}/.exec(mail.text)?.[0] ?? ''
      expect(link).not.toBe('')
    })

    test('G5.1.8a G5.1.8b: intake classifies it and refers it to the department', async () => {
      await intake.goto(`/desk/cases/${reference}`)
      await intake.getByText(text.text).first().waitFor()
      await clean(intake)
      await step(intake, language, reference, 'classify', async () => {
        await clean(intake)
        await intake.getByRole('combobox', { name: cases.field.category }).selectOption('phone.landline')
        await intake.getByRole('radio', { name: cases.complexity.routine }).check()
        await intake.getByRole('radio', { name: cases.importance.medium }).check()
      })
      await step(intake, language, reference, 'refer', () =>
        intake
          .getByRole('combobox', { name: cases.action.refer.department })
          .selectOption('telecom')
          .then(() => undefined),
      )
      await intake.getByText(cases.status.treatment).first().waitFor()
    })

    test('G5.1.10b: the follow-up team sees which department has it and until when, and follows it up there', async () => {
      const followUp = await signIn(browser, demo.url, 'follow-up', language)
      await followUp.goto(`/desk/cases/${reference}`)
      await followUp.getByText(text.department).first().waitFor()
      await followUp.getByText(cases.field.dueAt).first().waitFor()
      await step(followUp, language, reference, 'note', () =>
        followUp.getByRole('textbox', { name: cases.action.note.text }).fill(text.reminder),
      )
      await specialist.goto(`/desk/cases/${reference}`)
      await specialist.getByText(text.reminder).waitFor()
      await followUp.context().close()
    })

    test('G5.1.10a G5.1.10e: the specialist takes it, notes, and tells the customer of the solution', async () => {
      await specialist.goto(`/desk/cases/${reference}`)
      await specialist.getByRole('button', { name: cases.command.take }).click()
      await specialist.getByRole('status').first().waitFor()
      await step(specialist, language, reference, 'note', () =>
        specialist.getByRole('textbox', { name: cases.action.note.text }).fill(text.note),
      )
      await answer(specialist, text.first)
      await demo.message(email, new RegExp(text.first))
      await customer.goto(link)
      await customer.getByText(text.first).waitFor()
      expect(await customer.getByText(text.note).count()).toBe(0)
      expect(await customer.locator('script').count()).toBe(0)
      await clean(customer)
    })

    test('G5.1.8e: the customer says no, gets an apology, and somebody who has not handled it looks again', async () => {
      await customer.goto(`${link}/confirm`)
      await clean(customer)
      await customer.getByRole('radio', { name: portal.act.confirm.no }).check()
      await customer.getByRole('textbox', { name: portal.act.confirm.text }).fill(text.no)
      await customer.getByRole('button', { name: portal.act.confirm.send }).click()
      await customer.getByText(portal.case.done.no).waitFor()
      expect((await demo.message(email, text.apology)).text).toMatch(text.apology)
      await specialist.goto(`/desk/cases/${reference}/take`)
      await specialist.getByText(cases.refusal['handled-before']).waitFor()
      const colleague = await signIn(browser, demo.url, 'telecom2', language)
      await colleague.goto(`/desk/cases/${reference}`)
      await colleague.getByRole('button', { name: cases.command.take }).click()
      await colleague.getByRole('status').first().waitFor()
      await answer(colleague, text.second)
      const again = await demo.message(email, new RegExp(text.second))
      expect(again.text).toMatch(text.apology)
      await colleague.context().close()
    })

    test('G5.1.8d G5.1.10f G5.1.11a: the customer confirms, the case is closed, and satisfaction is measured', async () => {
      await customer.goto(`${link}/confirm`)
      await customer.getByRole('radio', { name: portal.act.confirm.yes }).check()
      await customer.getByRole('button', { name: portal.act.confirm.send }).click()
      await customer.getByText(portal.case.done.yes).waitFor()
      const closing = await demo.message(email, /\/survey\/[a-z2-7]{16}/)
      await customer.goto(/https?:\/\/\S+\/survey\/[a-z2-7]{16}/.exec(closing.text)?.[0] ?? '')
      await clean(customer)
      const group = (label: string) => customer.getByRole('group', { name: label })
      await group(survey.solved.label).getByLabel(survey.solved['5'], { exact: false }).check()
      await group(survey.clear.label).getByLabel(survey.clear['4'], { exact: true }).check()
      await customer.getByRole('button', { name: survey.send }).click()
      await customer.getByText(survey.thanks.title).waitFor()
    })

    test('the timeline tells it all, to the last step', async () => {
      await intake.goto(`/desk/cases/${reference}`)
      for (const sentence of [
        cases.event.CaseRegistered,
        cases.event.CaseClassified,
        cases.event.AnswerGivenSolved,
        cases.event.AnswerRejected,
        cases.event.AnswerConfirmed,
        text.first,
        text.no,
        text.second,
        text.note,
      ]) {
        expect([sentence, await intake.getByText(sentence).count()]).not.toEqual([sentence, 0])
      }
      await clean(intake)
    })

    async function answer(page: Page, body: string): Promise<void> {
      await step(page, language, reference, 'answer', async () => {
        await page.getByRole('textbox', { name: cases.action.answer.text }).fill(body)
        await page.getByRole('radio', { name: cases.action.answer.solvedYes }).check()
      })
    }
  },
)
