import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readReference } from '../src/cases/core/reference.ts'
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
    subject: 'برج اتصالات بلا ترخيص',
    text: 'أقيم برج فوق مبنى سكني ليلًا، ولا لوحة عليه ولا رقم ترخيص.',
    question: 'في أي حي يقع المبنى؟',
    reply: 'في حي النرجس، خلف المدرسة الثانوية.',
    answer: 'زار فريق التفتيش الموقع وأوقف البرج.',
    name: 'سلمى القرني',
    reason: 'ما كتبته تنبيه إلى ضرر عام، فنتعامل معه على أنه بلاغ.',
  },
  en: {
    subject: 'A tower without a licence',
    text: 'A tower was put on a block of flats at night, with no sign and no licence number.',
    question: 'In which quarter is the building?',
    reply: 'In Al Narjis, behind the secondary school.',
    answer: 'The inspectors visited the place and had the tower switched off.',
    name: 'Salma Al-Qarni',
    reason: 'You warn us of harm to the public, so we handle this as a tip.',
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

describe.each(languages)('In %s, a tip', (language) => {
  const { portal, cases, desk } = words[language]
  const text = said[language]
  const { tip } = portal.kinds
  let visitor: Page
  let intake: Page
  let specialist: Page
  let reference = ''
  let phrase = ''
  let own = ''

  beforeAll(async () => {
    visitor = await newPage(browser, language, widths.phone, demo.url)
    intake = await signIn(browser, demo.url, 'intake', language)
    specialist = await signIn(browser, demo.url, 'specialist', language)
  })

  async function fillTip(page: Page): Promise<void> {
    await page.goto(`/${language}/new/tip`)
    await page.getByRole('textbox', { name: tip.subject }).fill(text.subject)
    await page.getByRole('textbox', { name: tip.text }).fill(text.text)
  }

  async function referenceOn(page: Page): Promise<string> {
    return readReference((await page.getByTestId('reference').textContent()) ?? '') ?? ''
  }

  async function refer(of: string): Promise<void> {
    await step(intake, language, of, 'classify', async () => {
      await intake.getByRole('combobox', { name: cases.field.category }).selectOption('phone.coverage')
      await intake.getByRole('radio', { name: cases.complexity.routine }).check()
    })
    await step(intake, language, of, 'refer', async () => {
      await intake.getByRole('combobox', { name: cases.action.refer.department }).selectOption('telecom')
    })
  }

  test('G5.1.1a: is told from a complaint where the form begins, and has a form of its own', async () => {
    await visitor.goto(`/${language}/new`)
    await visitor.getByText(portal.entry.what.complaint).waitFor()
    await visitor.getByText(portal.entry.what.tip).waitFor()
    await clean(visitor)
    await visitor.getByRole('link', { name: cases.kind.tip, exact: true }).click()
    await visitor.getByRole('heading', { name: tip.title }).waitFor()
    await visitor.getByText(portal.entry.protection.law).waitFor()
    expect(await visitor.getByRole('combobox', { name: portal.new.remedy }).count()).toBe(0)
    await clean(visitor)
  })

  test('G5.1.3a: is made by somebody unharmed without a name, who gets a pass-phrase and no more', async () => {
    await fillTip(visitor)
    await visitor.getByRole('radio', { name: portal.entry.author.anonymous }).check()
    expect(await visitor.getByRole('textbox', { name: portal.new.name }).isVisible()).toBe(false)
    await visitor.getByRole('button', { name: tip.send }).click()
    await visitor.getByRole('heading', { name: tip.received }).waitFor()
    reference = await referenceOn(visitor)
    phrase = (await visitor.getByTestId('phrase').textContent()) ?? ''
    expect(phrase.split(' ')).toHaveLength(5)
    await visitor.getByText(portal.entry.phrase.once).waitFor()
    await clean(visitor)
    await visitor.context().close()
  })

  test('without a name is asked about, and its author comes back by the pass-phrase, however it is typed, and answers', async () => {
    await intake.goto(`/desk/cases/${reference}`)
    await intake.getByText(desk.case.customer.anonymous).waitFor()
    await step(intake, language, reference, 'ask-customer', async () => {
      await intake.getByRole('textbox', { name: cases.action['ask-customer'].text }).fill(text.question)
    })
    visitor = await newPage(browser, language, widths.phone, demo.url)
    await visitor.goto(`/${language}/track`)
    await visitor.getByRole('textbox', { name: portal.track.reference }).fill(reference)
    await visitor
      .getByRole('textbox', { name: portal.track.contact })
      .fill(`  ${phrase.toUpperCase().replaceAll(' ', ' - ').replace(/[أإآ]/g, 'ا')} `)
    await visitor.getByRole('button', { name: portal.track.send }).click()
    await visitor.getByText(text.question).waitFor()
    await clean(visitor)
    own = visitor.url()
    await visitor.getByRole('link', { name: portal.act.information.link }).click()
    await visitor.getByRole('textbox', { name: portal.act.information.text }).fill(text.reply)
    await visitor.getByRole('button', { name: portal.act.information.send }).click()
    await visitor.getByText(portal.case.done.information).waitFor()
  })

  test('is concluded by its answer: nobody is asked how satisfied they are, and the record says why', async () => {
    await refer(reference)
    await specialist.goto(`/desk/cases/${reference}`)
    await specialist.getByText(text.reply).first().waitFor()
    await step(specialist, language, reference, 'answer', async () => {
      await specialist.getByRole('textbox', { name: cases.action.answer.text }).fill(text.answer)
      await specialist.getByRole('radio', { name: cases.action.answer.solvedYes }).check()
    })
    await specialist.getByText(cases.ground.concluded).first().waitFor()
    await specialist.getByText(cases.event.unmeasuredTip).waitFor()
    await clean(specialist)
    await visitor.goto(own)
    await visitor.getByText(text.answer).waitFor()
    await clean(visitor)
  })

  test('with a name is treated by a specialist who does not see whose it is; a tip keeper does', async () => {
    const phone = language === 'ar' ? '0551234701' : '0551234702'
    await fillTip(visitor)
    await visitor.getByRole('radio', { name: portal.entry.author.named }).check()
    await visitor.getByRole('textbox', { name: portal.new.name }).fill(text.name)
    await visitor.getByRole('textbox', { name: portal.new.phone }).fill(phone)
    await visitor.getByRole('button', { name: tip.send }).click()
    await visitor.getByRole('heading', { name: tip.received }).waitFor()
    const other = await referenceOn(visitor)
    await refer(other)
    await demo.message(`+966${phone.slice(1)}`, /./)
    for (const page of [specialist, intake]) {
      await page.goto(`/desk/cases/${other}`)
      await page.getByText(desk.case.customer.sealed).waitFor()
      await page.getByText(text.text).first().waitFor()
      const html = await page.content()
      for (const mark of [text.name, phone, phone.slice(1)]) expect(html.includes(mark)).toBe(false)
      await clean(page)
    }
    await intake.goto(`/desk/cases?q=${phone}`)
    expect(await intake.getByRole('link', { name: other.slice(0, 4) }).count()).toBe(0)
    await intake.goto(`/desk/new?phone=${phone}`)
    await intake.getByText(cases.call.caller.unknown).waitFor()
    const keeper = await signIn(browser, demo.url, 'tip-keeper', language)
    await keeper.goto(`/desk/cases/${other}`)
    await keeper.getByRole('region', { name: desk.case.customer.title }).getByText(text.name).last().waitFor()
    await keeper.getByText(desk.case.customer.kept).waitFor()
    await clean(keeper)
    await keeper.goto(`/desk/cases?q=${phone}`)
    await keeper.getByRole('link', { name: other.slice(0, 4) }).waitFor()
    await keeper.context().close()
  })

  test('G5.1.1a: is what an employee can make of a complaint: explained before, on record after, told to its author', async () => {
    await visitor.goto(`/${language}/new`)
    await visitor.getByRole('textbox', { name: portal.kinds.complaint.subject }).fill(text.subject)
    await visitor.getByRole('textbox', { name: portal.kinds.complaint.text }).fill(text.text)
    await visitor.getByRole('textbox', { name: portal.new.email }).fill(`${language}-warner@mail.example`)
    await visitor.getByRole('button', { name: portal.kinds.complaint.send }).click()
    await visitor.getByRole('heading', { name: portal.kinds.complaint.received }).waitFor()
    const other = await referenceOn(visitor)
    await intake.goto(`/desk/cases/${other}/change-kind`)
    await intake.getByText(cases.kindEntails.tip).waitFor()
    await clean(intake)
    await step(intake, language, other, 'change-kind', async () => {
      await intake.getByRole('radio', { name: cases.kind.tip }).check()
      await intake.getByRole('textbox', { name: cases.action['change-kind'].text }).fill(text.reason)
    })
    const line = cases.event.KindChanged.replace('{{from}}', cases.kind.complaint).replace(
      '{{kind}}',
      cases.kind.tip,
    )
    await intake.getByText(line).waitFor()
    await intake.getByText(desk.case.customer.sealed).waitFor()
    await visitor.getByRole('link', { name: portal.receipt.open }).click()
    await visitor.getByText(tip.changed).waitFor()
    await visitor.getByText(text.reason).waitFor()
    await clean(visitor)
  })
})
