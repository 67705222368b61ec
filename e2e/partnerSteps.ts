import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { readReference } from '../src/cases/core/reference.ts'
import { ar as casesAr } from '../src/cases/words/ar.ts'
import { en as casesEn } from '../src/cases/words/en.ts'
import { ar as deskAr } from '../src/desk/words/ar.ts'
import { en as deskEn } from '../src/desk/words/en.ts'
import type { Language } from '../src/language/core/language.ts'
import { ar as portalAr } from '../src/portal/words/ar.ts'
import { en as portalEn } from '../src/portal/words/en.ts'
import { ar as surveyAr } from '../src/surveys/words/ar.ts'
import { en as surveyEn } from '../src/surveys/words/en.ts'
import { axeFindings } from './axe.ts'
import { isTooWide } from './browser.ts'
import type { Demo } from './demo.ts'
import { step } from './desk.ts'

export const words = {
  ar: { portal: portalAr, cases: casesAr, survey: surveyAr, desk: deskAr },
  en: { portal: portalEn, cases: casesEn, survey: surveyEn, desk: deskEn },
}
/** What people say in the journeys of partners. */
export const said = {
  ar: {
    subject: 'انقطاع الجوال في حينا',
    text: 'لا تصل إشارة الجوال إلى بيتنا منذ أسبوع.',
    secret: 'ملاحظة داخلية: العميل كثير الشكوى',
    asked: 'نرجو فحص البرج القريب والرد على المتعامل.',
    question: 'هل جرّب المتعامل شريحة أخرى؟',
    reply: 'نعم، والنتيجة نفسها.',
    longer: 'يحتاج البرج إلى قطعة تصل يوم الأحد.',
    answer: 'استُبدلت القطعة في البرج وعادت الإشارة إلى الحي كله.',
    no: 'لم يصلني الطرد بعد.',
    opinion: 'الطرد في الفرع، ويُسلّم غدًا قبل الظهر.',
    ours: 'تأكدنا من البريد: يصلك الطرد غدًا قبل الظهر.',
    operator: 'مشغّل الاتصالات',
    post: 'مؤسسة البريد',
  },
  en: {
    subject: 'No mobile signal in our street',
    text: 'There has been no mobile signal in our house for a week.',
    secret: 'Internal note: complains often',
    asked: 'Please check the nearby mast and answer the customer.',
    question: 'Did the customer try another SIM card?',
    reply: 'Yes, with the same result.',
    longer: 'The mast needs a part that comes on Sunday.',
    answer: 'The part of the mast was replaced, and the signal is back in the whole street.',
    no: 'The parcel has not come yet.',
    opinion: 'The parcel is at the branch and will be delivered tomorrow before noon.',
    ours: 'We made sure with the post: your parcel comes tomorrow before noon.',
    operator: 'Telecom Operator',
    post: 'Post Corporation',
  },
}

/** The page as axe sees it and as a narrow window shows it: nothing wrong. */
export async function clean(page: Page): Promise<void> {
  expect([page.url(), await axeFindings(page), await isTooWide(page)]).toEqual([page.url(), [], false])
}

/** A customer files on the website by email; the reference and the link of the case. */
export async function file(
  customer: Page,
  demo: Demo,
  language: Language,
  kind: 'complaint' | 'inquiry',
  email: string,
) {
  const { portal } = words[language]
  const text = said[language]
  await customer.goto(`/${language}/new/${kind}`)
  await customer.getByRole('textbox', { name: portal.kinds[kind].subject }).fill(text.subject)
  await customer.getByRole('textbox', { name: portal.kinds[kind].text }).fill(text.text)
  await customer.getByRole('textbox', { name: portal.new.email }).fill(email)
  await customer.getByRole('radio', { name: portal.preferred.email }).check()
  await customer.getByRole('button', { name: portal.kinds[kind].send }).click()
  const reference = readReference((await customer.getByTestId('reference').textContent()) ?? '') ?? ''
  const mail = await demo.message(email, /\/c\/[a-z2-7]{16}/)
  return { reference, link: /https?:\/\/\S+\/c\/[a-z2-7]{16}/.exec(mail.text)?.[0] ?? '' }
}

/** Intake finds that the matter is a partner's, and gives it the case. */
export async function refer(
  intake: Page,
  language: Language,
  reference: string,
  category: string,
  partner: string,
) {
  const { cases } = words[language]
  await step(intake, language, reference, 'classify', async () => {
    await intake.getByRole('combobox', { name: cases.field.category }).selectOption(category)
    await intake.getByRole('radio', { name: cases.complexity.routine }).check()
    await intake.getByRole('radio', { name: cases.importance.medium }).check()
  })
  await give(intake, language, reference, partner, 'wayAnswer')
}

/** Gives a partner the case: to answer the customer itself, or for its opinion. */
export async function give(
  officer: Page,
  language: Language,
  reference: string,
  partner: string,
  way: 'wayAnswer' | 'wayOpinion',
) {
  const own = words[language].cases.action['refer-to-partner']
  await step(officer, language, reference, 'refer-to-partner', async () => {
    await officer.getByRole('combobox', { name: own.partner }).selectOption(partner)
    await officer.getByRole('radio', { name: own[way] }).check()
    await officer.getByRole('textbox', { name: own.text }).fill(said[language].asked)
  })
}

/** The customer's survey at closing, with the question about the body. */
export async function measure(customer: Page, demo: Demo, language: Language, email: string, body: string) {
  const { survey } = words[language]
  const closing = await demo.message(email, /\/survey\/[a-z2-7]{16}/)
  await customer.goto(/https?:\/\/\S+\/survey\/[a-z2-7]{16}/.exec(closing.text)?.[0] ?? '')
  const group = (label: string | RegExp) => customer.getByRole('group', { name: label })
  await group(survey.solved.label).getByLabel(survey.solved['5'], { exact: false }).check()
  await group(survey.clear.label).getByLabel(survey.clear['5'], { exact: true }).check()
  await group(new RegExp(body)).getByLabel(survey.contact['4'], { exact: true }).check()
  await clean(customer)
  await customer.getByRole('button', { name: survey.send }).click()
  await customer.getByText(survey.thanks.title).waitFor()
}
