import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../src/language/core/language.ts'
import { newPage, openBrowser, widths } from './browser.ts'
import { theDemo } from './demo.ts'
import { signIn, step } from './desk.ts'
import { clean, file, measure, refer, said, words } from './partnerSteps.ts'

const demo = theDemo()
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

describe.each(languages)('In %s, a case of a partner body with accounts:', (language) => {
  const { portal, cases, desk } = words[language]
  const text = said[language]
  const email = `${language}-street@mail.example`
  let customer: Page
  let intake: Page
  let officer: Page
  let reference = ''
  let link = ''
  const act = async (
    name: keyof typeof cases.partnerAct & ('answer' | 'write' | 'extend'),
    fill: () => Promise<void>,
  ) => {
    await officer.goto(`/partner/cases/${reference}/${name}`)
    await clean(officer)
    await fill()
    await officer.getByRole('button', { name: cases.partnerAct[name].send }).click()
    await officer.getByText(cases.partnerAct[name].done).waitFor()
  }

  beforeAll(async () => {
    customer = await newPage(browser, language, widths.phone, demo.url)
    intake = await signIn(browser, demo.url, 'intake', language)
    officer = await signIn(browser, demo.url, language === 'ar' ? 'operator' : 'operator2', language)
    const filed = await file(customer, demo, language, 'complaint', email)
    reference = filed.reference
    link = filed.link
  })

  test('G5.1.9f: the third party is named and gets the complaint, and the customer is told which body has it', async () => {
    await refer(intake, language, reference, 'phone.coverage', 'operator')
    await step(intake, language, reference, 'note', () =>
      intake.getByRole('textbox', { name: cases.action.note.text }).fill(text.secret),
    )
    const letter = await demo.message('complaints@operator.example', new RegExp(reference))
    for (const private_ of [text.text, text.subject, email]) expect(letter.text).not.toContain(private_)
    await demo.message(email, new RegExp(text.operator))
    await customer.goto(link)
    await customer.getByText(text.operator).first().waitFor()
  })

  test('G2a: the second organisation’s officer has a place of its own, sees this case and nothing internal of it', async () => {
    await officer.goto('/desk')
    await officer.waitForURL(/\/partner$/)
    await clean(officer)
    await officer.getByRole('textbox', { name: portal.partner.search.label }).fill(reference)
    await officer.getByRole('button', { name: portal.partner.search.submit }).click()
    await officer.getByText(text.text).waitFor()
    await officer.getByText(text.asked).waitFor()
    await officer.getByText(email).waitFor()
    expect(await officer.getByText(text.secret).count()).toBe(0)
    await clean(officer)
    await officer.setViewportSize({ width: widths.phone, height: 844 })
    await clean(officer)
    await officer.setViewportSize({ width: widths.desk, height: 800 })
    const stranger = await signIn(browser, demo.url, 'regulator', language)
    await stranger.goto(`/partner?reference=${reference}`)
    await stranger.getByText(portal.partner.search.unknown).first().waitFor()
    expect((await stranger.goto(`/partner/cases/${reference}`))?.status()).toBe(404)
    await stranger.context().close()
  })

  test('the officer has it in hand, asks, and the ministry replies', async () => {
    await officer.goto(`/partner/cases/${reference}/acknowledge`)
    await officer.getByRole('button', { name: cases.partnerAct.acknowledge.send }).click()
    await officer.getByText(cases.partnerAct.acknowledge.done).waitFor()
    await act('write', () =>
      officer.getByRole('textbox', { name: cases.partnerAct.write.text }).fill(text.question),
    )
    await intake.goto(`/desk/cases/${reference}`)
    await intake.getByText(text.question).waitFor()
    await step(intake, language, reference, 'write-to-partner', () =>
      intake.getByRole('textbox', { name: cases.action['write-to-partner'].text }).fill(text.reply),
    )
    await officer.goto(`/partner/cases/${reference}`)
    await officer.getByText(text.reply).waitFor()
  })

  test('the officer asks for more time, and the customer reads why and until when', async () => {
    await act('extend', async () => {
      await officer.getByRole('textbox', { name: cases.partnerAct.extend.until }).fill(laterDay())
      await officer.getByRole('textbox', { name: cases.partnerAct.extend.text }).fill(text.longer)
    })
    await demo.message(email, new RegExp(text.longer))
    await customer.goto(link)
    await customer.getByText(text.longer).waitFor()
    await clean(customer)
  })

  test('G5.1.8f: the body answers the customer, the ministry makes sure of it, closes, and measures the contact with that body', async () => {
    await act('answer', async () => {
      await officer.getByRole('radio', { name: cases.action.answer.solvedYes }).check()
      await officer.getByRole('textbox', { name: cases.partnerAct.answer.text }).fill(text.answer)
    })
    await demo.message(email, new RegExp(text.answer))
    const followUp = await signIn(browser, demo.url, 'follow-up', language)
    await step(followUp, language, reference, 'confirm', () =>
      followUp.getByRole('radio', { name: cases.action.confirm.yes }).check(),
    )
    await measure(customer, demo, language, email, text.operator)
    await followUp.goto(`/desk/cases/${reference}`)
    await followUp.getByText(desk.case.partners.rated.replace('{{grade}}', '4')).waitFor()
    await clean(followUp)
    await followUp.context().close()
    await officer.goto('/partner?list=answered')
    expect(await officer.locator(`a[href="/partner/cases/${reference}"]`).count()).toBe(1)
    await officer.context().close()
  })
})

/** Three weeks on, on a Tuesday: no day off of any week; within what a date may move. */
function laterDay(): string {
  let day = Temporal.Now.plainDateISO('Asia/Riyadh').add({ days: 21 })
  while (day.dayOfWeek !== 2) day = day.add({ days: 1 })
  return `${day.day}/${day.month}/${day.year}`
}
