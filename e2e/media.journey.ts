import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ar as casesAr } from '../src/cases/words/ar.ts'
import { en as casesEn } from '../src/cases/words/en.ts'
import { ar as deskAr } from '../src/desk/words/ar.ts'
import { en as deskEn } from '../src/desk/words/en.ts'
import { languages } from '../src/language/core/language.ts'
import { axeFindings } from './axe.ts'
import { openBrowser } from './browser.ts'
import { theDemo } from './demo.ts'
import { signIn, step } from './desk.ts'

const words = { ar: { cases: casesAr, desk: deskAr }, en: { cases: casesEn, desk: deskEn } }
const said = {
  ar: {
    daily: 'صحيفة اليوم التجريبية',
    account: 'حساب «نبض الحي» التجريبي',
    headline: 'حي الورد بلا هاتف منذ أسبوع',
    repeated: 'مقطع من حي الورد: لا أحد يرد',
    text: 'نقلت الصحيفة أن خطوط حي الورد مقطوعة منذ أسبوع.',
    proposals: 'استبدال الكابل الرئيس في الحي ضمن خطة العام القادم.',
    steps: 'أصلحنا الخطوط مؤقتًا، واتفقنا مع البلدية على موعد الحفر.',
    solution: 'أُعيدت الخطوط كلها صباح اليوم، واستُبدل الكابل.',
  },
  en: {
    daily: 'Demonstration Daily',
    account: 'Demonstration account “Neighbourhood Pulse”',
    headline: 'Rose quarter without telephones for a week',
    repeated: 'Clip from the rose quarter: nobody answers',
    text: 'The paper says that the lines of the rose quarter have been dead for a week.',
    proposals: 'Replace the main cable of the quarter in next year’s plan.',
    steps: 'We have repaired the lines for now, and agreed a date for the digging with the municipality.',
    solution: 'All lines work again since this morning, and the cable was replaced.',
  },
}
const today = Temporal.Now.zonedDateTimeISO('Asia/Riyadh').toPlainDate()
const typedToday = `${today.day}/${today.month}/${today.year}`

const demo = theDemo()
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

async function clean(page: Page): Promise<void> {
  expect([page.url(), await axeFindings(page)]).toEqual([page.url(), []])
}

describe.each(languages)('In %s, a story that outlets published:', (language) => {
  const { cases, desk } = words[language]
  const { media } = cases
  const text = said[language]
  let officer: Page
  let specialist: Page
  let reference = ''

  beforeAll(async () => {
    officer = await signIn(browser, demo.url, 'media', language)
    specialist = await signIn(browser, demo.url, 'specialist', language)
  })

  async function typeSource(page: Page, outlet: string, headline: string) {
    await page.getByRole('combobox', { name: media.field.outlet }).selectOption({ label: outlet })
    await page.getByRole('textbox', { name: media.field.headline }).fill(headline)
    await page.getByRole('textbox', { name: media.field.link }).fill('https://outlet.example/story?id=1')
    await page.getByRole('textbox', { name: media.field.published }).fill(typedToday)
    await page.getByRole('textbox', { name: media.field.reach }).fill('45000')
  }

  /** Entered by the media officer, and referred at once to the department that its category names. */
  async function record(headline: string): Promise<string> {
    await officer.goto('/desk/new-media')
    await typeSource(officer, text.daily, headline)
    await officer.getByRole('textbox', { name: media.field.text }).fill(text.text)
    await officer.getByRole('combobox', { name: cases.field.category }).selectOption('phone.landline')
    await officer.getByRole('button', { name: media.entry.send }).click()
    await officer.waitForURL(/\/desk\/cases\/\d{10}$/)
    return new URL(officer.url()).pathname.split('/').at(-1) ?? ''
  }

  async function answer(words: string, solved: boolean): Promise<void> {
    await step(specialist, language, reference, 'answer', async () => {
      await specialist.getByRole('heading', { name: media.answer.title }).waitFor()
      await specialist.getByRole('textbox', { name: cases.action.answer.text }).fill(words)
      const label = solved ? cases.action.answer.solvedYes : media.answer.solvedNo
      await specialist.getByRole('radio', { name: label }).check()
    })
  }

  test('the form keeps what was typed and says what is missing', async () => {
    await officer.goto('/desk/new-media')
    await clean(officer)
    await officer.getByRole('textbox', { name: media.field.headline }).fill(text.headline)
    await officer.getByRole('button', { name: media.entry.send }).click()
    await officer.getByRole('alert').waitFor()
    await officer.getByRole('link', { name: media.problem['outlet-needed'] }).waitFor()
    expect(await officer.getByRole('textbox', { name: media.field.headline }).inputValue()).toBe(
      text.headline,
    )
    await clean(officer)
  })

  test('G5.2c: it is recorded with every source, referred, and where it is not solved waits for proposals', async () => {
    reference = await record(text.headline)
    await step(officer, language, reference, 'add-source', () =>
      typeSource(officer, text.account, text.repeated),
    )
    await clean(officer)
    const link = officer.getByRole('link', { name: desk.case.sources.open }).first()
    expect(await link.getAttribute('rel')).toContain('noreferrer')
    await specialist.goto(`/desk/cases/${reference}`)
    await specialist.getByText(text.repeated).first().waitFor()
    await specialist.goto(`/desk/cases/${reference}/answer`)
    await specialist.getByRole('textbox', { name: cases.action.answer.text }).fill(text.steps)
    await specialist.getByRole('radio', { name: media.answer.solvedNo }).check()
    await specialist.getByRole('button', { name: cases.action.answer.send, exact: true }).click()
    await specialist.getByText(cases.refusal['propose-first']).first().waitFor()
    await step(specialist, language, reference, 'propose', () =>
      specialist.getByRole('textbox', { name: cases.action.propose.text }).fill(text.proposals),
    )
  })

  test('G5.2d: its outlet is told of the steps taken, the case is closed, and who has no address is told by hand', async () => {
    await answer(text.steps, false)
    await specialist.getByText(cases.ground['proposals-made']).first().waitFor()
    const mail = await demo.message('newsroom@daily.example', new RegExp(text.steps))
    expect(mail.text).toContain(text.headline)
    expect(mail.text).not.toContain(text.proposals)
    await officer.goto(`/desk/cases/${reference}`)
    await officer.getByText(desk.case.sources.untold).waitFor()
    await clean(officer)
    await step(officer, language, reference, 'record-contact', async () => {
      await officer.getByRole('combobox', { name: media.contact.whom }).selectOption({ label: text.account })
      await officer.getByRole('radio', { name: cases.contactOutcome.reached }).check()
    })
    expect(await officer.getByText(desk.case.sources.untold).count()).toBe(0)
  })

  test('G5.2c G5.2d: where it is solved, its outlet is answered and the case closed at once', async () => {
    reference = await record(text.repeated)
    await answer(text.solution, true)
    await specialist.getByText(cases.ground['outlet-answered']).first().waitFor()
    const mail = await demo.message('newsroom@daily.example', new RegExp(text.solution))
    expect(mail.text).toContain(text.repeated)
  })
})
