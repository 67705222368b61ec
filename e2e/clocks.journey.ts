import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readReference } from '../src/cases/core/reference.ts'
import { ar as casesAr } from '../src/cases/words/ar.ts'
import { en as casesEn } from '../src/cases/words/en.ts'
import { closingOn } from '../src/deadlines/core/closingOn.ts'
import { seedCalendars } from '../src/deadlines/core/seeds.ts'
import { ar as timeAr } from '../src/deadlines/words/ar.ts'
import { dayText } from '../src/deadlines/words/dayText.ts'
import { en as timeEn } from '../src/deadlines/words/en.ts'
import { ar as deskAr } from '../src/desk/words/ar.ts'
import { en as deskEn } from '../src/desk/words/en.ts'
import { languages } from '../src/language/core/language.ts'
import { ar as portalAr } from '../src/portal/words/ar.ts'
import { en as portalEn } from '../src/portal/words/en.ts'
import { ar as staffAr } from '../src/staff/words/ar.ts'
import { en as staffEn } from '../src/staff/words/en.ts'
import { axeFindings } from './axe.ts'
import { isTooWide, newPage, openBrowser, widths } from './browser.ts'
import { theDemo } from './demo.ts'
import { signIn, step } from './desk.ts'

const words = {
  ar: { cases: casesAr, time: timeAr.settings, desk: deskAr.case.clocks, portal: portalAr, staff: staffAr },
  en: { cases: casesEn, time: timeEn.settings, desk: deskEn.case.clocks, portal: portalEn, staff: staffEn },
}
const said = {
  ar: {
    subject: 'عمود مائل أمام المدرسة',
    text: 'مال عمود الاتصالات على سور المدرسة، والأطفال يمرون تحته كل صباح.',
    update: 'وصل الفني إلى الموقع وأحاط العمود بحاجز، وننتظر الرافعة.',
    delay: 'تأخرت الرافعة لأن الطريق مغلق، والموقع مؤمَّن حتى تصل.',
    left: /تتبقى|يتبقى/,
  },
  en: {
    subject: 'A pole leans at the school',
    text: 'A telephone pole leans on the wall of the school, and children pass below it every morning.',
    update: 'The technician has put a barrier around the pole, and we wait for the crane.',
    delay: 'The crane is late because the road is closed; the place is safe until it comes.',
    left: /left/,
  },
}

const demo = theDemo()
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** A working day about five weeks from now, as it is typed in both calendars. */
function laterDay() {
  let date = Temporal.Now.plainDateISO('Asia/Riyadh').add({ days: 35 })
  while (!closingOn(seedCalendars.ministry, date.toString())) date = date.add({ days: 1 })
  const hijri = date.withCalendar('islamic-umalqura')
  const typed = (day: Temporal.PlainDate) =>
    [day.day, day.month, day.year].map((part) => String(part).padStart(2, '0')).join('/')
  return { iso: date.toString(), gregorian: typed(date), hijri: typed(hijri) }
}

async function fits(page: Page): Promise<void> {
  expect([page.url(), await axeFindings(page)]).toEqual([page.url(), []])
  await page.setViewportSize({ width: widths.phone, height: 844 })
  expect([page.url(), await isTooWide(page)]).toEqual([page.url(), false])
  await page.setViewportSize({ width: widths.desk, height: 800 })
}

describe.each(languages)('In %s, the time of a case:', (language) => {
  const { cases, time, desk, portal, staff } = words[language]
  const text = said[language]
  const email = `${language}-clocks@mail.example`
  let customer: Page
  let specialist: Page
  let reference = ''
  let link = ''
  /** The clocks on the page of the case, as one of its readers finds them. */
  const clocks = (page: Page) => page.getByRole('region', { name: desk.title, exact: true })

  beforeAll(async () => {
    customer = await newPage(browser, language, widths.phone, demo.url)
    specialist = await signIn(browser, demo.url, 'specialist', language)
  })

  test('danger named by the customer is urgent wherever the case stands, and goes up at once', async () => {
    await customer.goto(`/${language}/new`)
    await customer.getByRole('textbox', { name: portal.kinds.complaint.subject }).fill(text.subject)
    await customer.getByRole('textbox', { name: portal.kinds.complaint.text }).fill(text.text)
    await customer.getByRole('checkbox', { name: portal.new.urgent }).check()
    await customer.getByRole('textbox', { name: portal.new.email }).fill(email)
    await customer.getByRole('radio', { name: portal.preferred.email }).check()
    await customer.getByRole('button', { name: portal.kinds.complaint.send }).click()
    reference = readReference((await customer.getByTestId('reference').textContent()) ?? '') ?? ''
    const intake = await signIn(browser, demo.url, 'intake', language)
    await intake.goto('/desk/work')
    await intake.getByRole('row').filter({ hasText: text.subject }).getByText(cases.urgent).waitFor()
    await step(intake, language, reference, 'classify', async () => {
      await intake.getByRole('combobox', { name: cases.field.category }).selectOption('phone.landline')
      await intake.getByRole('radio', { name: cases.complexity.routine }).check()
      await intake.getByRole('radio', { name: cases.importance.medium }).check()
    })
    await step(intake, language, reference, 'refer', async () => {
      await intake.getByRole('combobox', { name: cases.action.refer.department }).selectOption('telecom')
    })
    await intake.getByText(cases.urgent, { exact: true }).first().waitFor()
    await clocks(intake).getByText(desk.escalated).waitFor()
    await clocks(intake).getByText(time.reader.head).waitFor()
    await clocks(intake).getByText(desk.notInHand).waitFor()
    await fits(intake)
    await intake.context().close()
  })

  test('whoever it went up to takes the escalation in hand, and everybody sees who', async () => {
    const followUp = await signIn(browser, demo.url, 'follow-up', language)
    await step(followUp, language, reference, 'acknowledge', () => fits(followUp))
    await specialist.goto(`/desk/cases/${reference}`)
    await clocks(specialist).getByText(desk.inHand).waitFor()
    expect(await clocks(specialist).getByText(desk.notInHand).count()).toBe(0)
    await followUp.context().close()
  })

  test('an update reaches the customer on their page and by mail, and the clock of the next word starts again', async () => {
    await specialist.goto(`/desk/cases/${reference}`)
    await specialist.getByRole('button', { name: cases.command.take }).click()
    await specialist.getByRole('status').first().waitFor()
    await clocks(specialist).getByText(time.clock['first-response']).waitFor()
    await step(specialist, language, reference, 'update-customer', async () => {
      await specialist.getByRole('textbox', { name: cases.action['update-customer'].text }).fill(text.update)
      await fits(specialist)
    })
    expect(await clocks(specialist).getByText(time.clock['first-response']).count()).toBe(0)
    const next = clocks(specialist).locator('div', { hasText: time.clock.update }).last()
    expect(await next.textContent()).toMatch(text.left)
    const mail = await demo.message(email, new RegExp(text.update))
    link = /https?:\/\/\S+\/c\/[a-z2-7]{16}/.exec(mail.text)?.[0] ?? ''
    await customer.goto(link)
    await customer.getByText(text.update).waitFor()
  })

  test('G5.1.11b: a delay is told with its reasons and the new date, which cannot be one typed in Hijri', async () => {
    const day = laterDay()
    await step(specialist, language, reference, 'delay', async () => {
      const until = specialist.getByRole('textbox', { name: cases.action.delay.until })
      await until.fill(day.hijri)
      await specialist.getByRole('textbox', { name: cases.action.delay.text }).fill(text.delay)
      await specialist.getByRole('button', { name: cases.action.delay.send, exact: true }).click()
      expect(await specialist.getByRole('alert').textContent()).toContain(day.gregorian)
      expect(await until.inputValue()).toBe(day.hijri)
      await fits(specialist)
      await until.fill(day.gregorian)
    })
    for (const shown of [desk.promised, desk.delay, desk.delayGiven])
      await clocks(specialist).getByText(shown).first().waitFor()
    await fits(specialist)
    const newDate = dayText(day.iso, language)
    const mail = await demo.message(email, new RegExp(text.delay))
    expect(mail.text).toContain(newDate)
    await customer.goto(link)
    await customer.getByText(text.delay).waitFor()
    await customer.getByText(newDate).first().waitFor()
    expect(await axeFindings(customer)).toEqual([])
  })

  test('dates are in the calendar that an officer chose once, on every page', async () => {
    const auditor = await signIn(browser, demo.url, 'auditor', language)
    await auditor.goto('/desk')
    await auditor.getByRole('link', { name: new RegExp(staff.preferences.title) }).click()
    await auditor.getByRole('radio', { name: staff.preferences.hijri }).check()
    await fits(auditor)
    await auditor.getByRole('button', { name: staff.preferences.send }).click()
    await auditor.getByRole('status').getByText(staff.preferences.saved).waitFor()
    await auditor.goto(`/desk/cases/${reference}`)
    const moments = await auditor.locator('main time').allTextContents()
    expect(moments.length).toBeGreaterThan(5)
    expect(moments.filter((moment) => !/14\d\d/.test(moment))).toEqual([])
    await auditor.context().close()
  })
})
