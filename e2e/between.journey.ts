import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readReference, showReference } from '../src/cases/core/reference.ts'
import { ar as casesAr } from '../src/cases/words/ar.ts'
import { en as casesEn } from '../src/cases/words/en.ts'
import { ar as deskAr } from '../src/desk/words/ar.ts'
import { en as deskEn } from '../src/desk/words/en.ts'
import { languages } from '../src/language/core/language.ts'
import { ar as portalAr } from '../src/portal/words/ar.ts'
import { en as portalEn } from '../src/portal/words/en.ts'
import { axeFindings } from './axe.ts'
import { newPage, openBrowser, widths } from './browser.ts'
import { theDemo } from './demo.ts'
import { signIn, step } from './desk.ts'

const words = {
  ar: { portal: portalAr, cases: casesAr, desk: deskAr },
  en: { portal: portalEn, cases: casesEn, desk: deskEn },
}
const said = {
  ar: {
    subject: 'انقطاع الهاتف في حي الياسمين',
    text: 'انقطعت الهواتف الثابتة في شارعنا كله منذ أمس.',
    again: 'هاتف بيتنا مقطوع',
    againText: 'انقطع هاتف بيتنا وهواتف جيراننا منذ أمس.',
    apart: 'تبيّن أن بيتهم على مقسم آخر.',
    more: 'عاد الخط ساعة ثم انقطع من جديد.',
    answer: 'أُصلح الكابل الرئيس وعادت الخطوط كلها.',
    merged: /نعالج حالتك مع حالة أخرى/,
    unmerged: /نعالجها مستقلة/,
    closed: /وأغلقناهما الآن/,
  },
  en: {
    subject: 'Phones dead in Al Yasmin',
    text: 'All landlines in our street have been dead since yesterday.',
    again: 'Our phone is dead',
    againText: 'Our phone and those of our neighbours have been dead since yesterday.',
    apart: 'Their house turned out to hang on another exchange.',
    more: 'The line came back for an hour and died again.',
    answer: 'The main cable was repaired and all lines are back.',
    merged: /together with another/,
    unmerged: /from now on we handle it by itself/,
    closed: /have now closed both/,
  },
}

const demo = theDemo()
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function clean(page: Page): Promise<void> {
  expect([page.url(), await axeFindings(page)]).toEqual([page.url(), []])
}

describe.each(languages)('In %s, a complaint that repeats another', (language) => {
  const { portal, cases, desk } = words[language]
  const text = said[language]
  const neighbour = `${language}-neighbour@mail.example`
  let customer: Page
  let intake: Page
  let first = ''
  let second = ''
  let link = ''

  beforeAll(async () => {
    customer = await newPage(browser, language, widths.phone, demo.url)
    intake = await signIn(browser, demo.url, 'intake', language)
    first = await file(text.subject, text.text, `${language}-street@mail.example`)
    second = await file(text.again, text.againText, neighbour)
    const mail = await demo.message(neighbour, new RegExp(showReference(second)))
    link = /https?:\/\/\S+\/c\/[a-z2-7]{16}/.exec(mail.text)?.[0] ?? ''
  })

  async function file(subject: string, body: string, email: string): Promise<string> {
    await customer.goto(`/${language}/new`)
    await customer.getByRole('textbox', { name: portal.kinds.complaint.subject }).fill(subject)
    await customer.getByRole('textbox', { name: portal.kinds.complaint.text }).fill(body)
    await customer.getByRole('textbox', { name: portal.new.email }).fill(email)
    await customer.getByRole('radio', { name: portal.preferred.email }).check()
    await customer.getByRole('button', { name: portal.kinds.complaint.send }).click()
    await customer.getByRole('heading', { name: portal.kinds.complaint.received }).waitFor()
    return readReference((await customer.getByTestId('reference').textContent()) ?? '') ?? ''
  }

  async function seek(command: 'link' | 'merge', typed: string): Promise<void> {
    await intake.goto(`/desk/cases/${second}/${command}`)
    await intake.getByRole('textbox', { name: cases.action.link.other }).fill(typed)
    await intake.getByRole('button', { name: cases.action.link.find }).click()
  }

  async function merge(): Promise<void> {
    await seek('merge', showReference(first))
    await intake.getByText(cases.action.merge.into).waitFor()
    await clean(intake)
    await intake.getByRole('button', { name: cases.action.merge.send, exact: true }).click()
    await intake.getByText(cases.action.done.merge).waitFor()
  }

  test('is linked to it, once the other was found and shown, and unlinked', async () => {
    await seek('link', '4000-000-000')
    await intake.getByText(cases.error['reference-not-valid']).first().waitFor()
    await clean(intake)
    await seek('link', second)
    await intake.getByText(cases.refusal['same-case']).first().waitFor()
    await seek('link', first)
    await intake.getByText(text.subject).first().waitFor()
    await clean(intake)
    await intake.getByRole('button', { name: cases.action.link.send, exact: true }).click()
    await intake.getByText(cases.action.done.link).waitFor()
    await intake.getByText(desk.case.links.related).waitFor()
    await clean(intake)
    await step(intake, language, second, 'unlink', () => clean(intake))
    expect(await intake.getByText(desk.case.links.related).count()).toBe(0)
  })

  test('is merged into it: its customer is told, and finds it by its own link', async () => {
    await merge()
    await intake.getByText(desk.case.links.survivor).waitFor()
    await clean(intake)
    await demo.message(neighbour, text.merged)
    await customer.goto(link)
    await customer.getByText(cases.statusToCustomer.merged).waitFor()
    expect(await customer.getByText(text.text).count()).toBe(0)
    await clean(customer)
    await intake.goto(`/desk/cases/${first}`)
    await intake.getByText(desk.case.links.absorbed).waitFor()
  })

  test('goes its own way again when the merge is undone', async () => {
    await step(intake, language, second, 'unmerge', async () => {
      await clean(intake)
      await intake.getByRole('textbox', { name: cases.action.unmerge.text }).fill(text.apart)
    })
    await demo.message(neighbour, text.unmerged)
    await customer.goto(link)
    await customer.getByText(cases.statusToCustomer.registered).waitFor()
    expect(await customer.getByText(text.apart).count()).toBe(0)
  })

  test('gives what its customer adds to the case that has the matter, and is answered and closed with it', async () => {
    await merge()
    await customer.goto(`${link}/information`)
    await customer.getByRole('textbox', { name: portal.act.information.text }).fill(text.more)
    await customer.getByRole('button', { name: portal.act.information.send }).click()
    await customer.getByText(portal.case.done.information).waitFor()
    await step(intake, language, first, 'classify', async () => {
      await intake.getByRole('combobox', { name: cases.field.category }).selectOption('phone.landline')
      await intake.getByRole('radio', { name: cases.complexity.routine }).check()
      await intake.getByRole('radio', { name: cases.importance.medium }).check()
    })
    await intake.getByText(text.more).first().waitFor()
    await step(intake, language, first, 'answer', async () => {
      await intake.getByRole('textbox', { name: cases.action.answer.text }).fill(text.answer)
      await intake.getByRole('radio', { name: cases.action.answer.solvedYes }).check()
    })
    await demo.message(neighbour, new RegExp(text.answer))
    await customer.goto(link)
    await customer.getByText(text.answer).waitFor()
    const followUp = await signIn(browser, demo.url, 'follow-up', language)
    await step(followUp, language, first, 'confirm', async () => {
      await followUp.getByRole('radio', { name: cases.action.confirm.yes }).check()
    })
    await demo.message(neighbour, text.closed)
    await customer.reload()
    await customer.getByText(cases.statusToCustomer.closed).waitFor()
  })
})
