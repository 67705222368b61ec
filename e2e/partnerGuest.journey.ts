import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../src/language/core/language.ts'
import { newPage, openBrowser, widths } from './browser.ts'
import { theDemo } from './demo.ts'
import { signIn, step } from './desk.ts'
import { clean, file, give, measure, refer, said, words } from './partnerSteps.ts'

const demo = theDemo()
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

describe.each(languages)('In %s, an inquiry about a partner that has no accounts:', (language) => {
  const { portal, cases } = words[language]
  const text = said[language]
  const mailbox = 'care@post.example'
  let customer: Page
  let guest: Page
  let intake: Page

  beforeAll(async () => {
    customer = await newPage(browser, language, widths.phone, demo.url)
    guest = await newPage(browser, language, widths.phone, demo.url)
    intake = await signIn(browser, demo.url, 'intake', language)
  })

  test('G5.5.5c: satisfied, the customer is directed to the body, which answers by its signed link; the ministry confirms, closes and measures', async () => {
    const email = `${language}-parcel@mail.example`
    const { reference } = await answeredByGuest(email)
    const followUp = await signIn(browser, demo.url, 'follow-up', language)
    await step(followUp, language, reference, 'confirm', () =>
      followUp.getByRole('radio', { name: cases.action.confirm.yes }).check(),
    )
    await measure(customer, demo, language, email, text.post)
    await followUp.context().close()
  })

  test('G5.5.5d: dissatisfied, it goes to the body again, which gives us its word; we send it, the customer confirms, and it is measured', async () => {
    const email = `${language}-parcel-again@mail.example`
    const { reference, link, way } = await answeredByGuest(email)
    await customer.goto(`${link}/confirm`)
    await customer.getByRole('radio', { name: portal.act.confirm.no }).check()
    await customer.getByRole('textbox', { name: portal.act.confirm.text }).fill(text.no)
    await customer.getByRole('button', { name: portal.act.confirm.send }).click()
    await customer.getByText(portal.case.done.no).waitFor()
    await give(intake, language, reference, 'post-corporation', 'wayOpinion')
    const next = await wayOf(reference, way)
    await guest.goto(next)
    await guest.getByText(text.no).waitFor()
    await answerAsGuest(next, text.opinion)
    await answerOurselves(reference)
    await demo.message(email, new RegExp(text.ours))
    await customer.goto(`${link}/confirm`)
    await customer.getByRole('radio', { name: portal.act.confirm.yes }).check()
    await customer.getByRole('button', { name: portal.act.confirm.send }).click()
    await customer.getByText(portal.case.done.yes).waitFor()
    await measure(customer, demo, language, email, text.post)
  })

  /** Filed, found to be the body's, and answered by it without signing in. */
  async function answeredByGuest(email: string) {
    const { reference, link } = await file(customer, demo, language, 'inquiry', email)
    await refer(intake, language, reference, 'post.delivery', 'post-corporation')
    await demo.message(email, new RegExp(text.post))
    const way = await wayOf(reference)
    await guest.goto(way)
    await guest.getByText(text.text).waitFor()
    expect(await guest.locator('script').count()).toBe(0)
    await clean(guest)
    await answerAsGuest(way, text.answer)
    await demo.message(email, new RegExp(text.answer))
    return { reference, link, way }
  }

  async function answerAsGuest(way: string, answer: string): Promise<void> {
    await guest.goto(`${way}/answer`)
    await clean(guest)
    await guest.getByRole('radio', { name: cases.action.answer.solvedYes }).check()
    await guest.getByRole('textbox', { name: cases.partnerAct.answer.text }).fill(answer)
    await guest.getByRole('button', { name: cases.partnerAct.answer.send }).click()
    await guest.getByRole('heading', { name: portal.partner.over.title }).waitFor()
    expect(await guest.getByText(text.text).count()).toBe(0)
  }

  /** Somebody who has not handled it asks the customer why, and sends what the body said. */
  async function answerOurselves(reference: string): Promise<void> {
    await step(intake, language, reference, 'refer', () =>
      intake
        .getByRole('combobox', { name: cases.action.refer.department })
        .selectOption('post')
        .then(() => undefined),
    )
    const specialist = await signIn(browser, demo.url, 'post2', language)
    await specialist.goto(`/desk/cases/${reference}`)
    await specialist.getByRole('button', { name: cases.command.take }).click()
    await specialist.getByRole('status').first().waitFor()
    await step(specialist, language, reference, 'record-contact', () =>
      specialist.getByLabel(cases.contactOutcome.reached, { exact: true }).check(),
    )
    await step(specialist, language, reference, 'answer', async () => {
      await specialist.getByRole('textbox', { name: cases.action.answer.text }).fill(text.ours)
      await specialist.getByRole('radio', { name: cases.action.answer.solvedYes }).check()
    })
    await specialist.context().close()
  }

  /** The signed link of a letter about this case other than the one used before, in the language of the journey. */
  async function wayOf(reference: string, before = ''): Promise<string> {
    for (let tries = 0; tries < 100; tries++) {
      const letters = (await demo.caught(mailbox)).filter(({ subject }) => subject?.includes(reference))
      const ways = letters.map(({ text }) => /https?:\/\/\S+\/p\/[a-z2-7]{16}/.exec(text)?.[0] ?? '')
      const found = ways
        .map((way) => way.replace('/ar/p/', `/${language}/p/`))
        .find((way) => way !== '' && way !== before)
      if (found) return found
      await new Promise((later) => setTimeout(later, 200))
    }
    throw new Error('No new letter came')
  }
})
