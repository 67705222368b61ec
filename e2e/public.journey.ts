import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ar as casesAr } from '../src/cases/words/ar.ts'
import { en as casesEn } from '../src/cases/words/en.ts'
import { languages } from '../src/language/core/language.ts'
import { ar as portalAr } from '../src/portal/words/ar.ts'
import { en as portalEn } from '../src/portal/words/en.ts'
import { axeFindings } from './axe.ts'
import { newPage, openBrowser, widths } from './browser.ts'
import { theDemo } from './demo.ts'

const words = { ar: { portal: portalAr, cases: casesAr }, en: { portal: portalEn, cases: casesEn } }

const demo = theDemo()
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

async function clean(page: Page): Promise<void> {
  expect([page.url(), await axeFindings(page), await page.locator('script').count()]).toEqual([
    page.url(),
    [],
    0,
  ])
}

describe.each(languages)('In %s, the public site', (language) => {
  const { portal, cases } = words[language]
  const phone = language === 'ar' ? '0551230001' : '0551230002'
  const international = `+966${phone.slice(1)}`
  let page: Page
  let reference = ''

  beforeAll(async () => {
    page = await newPage(browser, language, widths.phone, demo.url)
  })

  test('G5.1.7a: publishes the procedure, from filing to closing and beyond, with channels, section and numbers', async () => {
    await page.goto(`/${language}/how`)
    const { how } = portal
    for (const part of [
      how.stage.reception.title,
      how.stage.closing.title,
      how.unhappyText,
      how.section,
      how.phone,
      '+966 11 000 0100',
    ]) {
      expect([part, await page.getByText(part).count()]).not.toEqual([part, 0])
    }
    await clean(page)
  })

  test('says all that is wrong with a form at once and keeps what was typed', async () => {
    await page.goto(`/${language}/new`)
    await page.getByRole('textbox', { name: portal.kinds.complaint.text }).fill('kept')
    await page.getByRole('textbox', { name: portal.new.phone }).fill('12')
    await page.getByRole('textbox', { name: portal.new.idNumber }).fill('١٠٥٨٥٢٩٩٤١')
    await page.getByRole('button', { name: portal.kinds.complaint.send }).click()
    const summary = page.getByRole('alert')
    for (const text of [
      portal.problem['subject-needed'],
      cases.error['phone-not-valid'],
      cases.error['id-check-digit'],
    ]) {
      await summary.getByRole('link', { name: text }).waitFor()
    }
    expect(await page.getByRole('textbox', { name: portal.kinds.complaint.text }).inputValue()).toBe('kept')
    await clean(page)
  })

  test('G5.1.10d: tells the customer on the channel that they prefer', async () => {
    await page
      .getByRole('textbox', { name: portal.kinds.complaint.subject })
      .fill(language === 'ar' ? 'فاتورة مضاعفة' : 'Billed twice')
    await page.getByRole('textbox', { name: portal.new.phone }).fill(phone)
    await page.getByRole('textbox', { name: portal.new.email }).fill(`${language}-unused@mail.example`)
    await page.getByRole('textbox', { name: portal.new.idNumber }).fill('')
    await page.getByRole('radio', { name: portal.preferred.sms }).check()
    await page.getByRole('button', { name: portal.kinds.complaint.send }).click()
    await page.getByRole('heading', { name: portal.kinds.complaint.received }).waitFor()
    reference = ((await page.getByTestId('reference').textContent()) ?? '').replace(/\D/g, '')
    const message = await demo.message(international, new RegExp(reference))
    expect(message.kind).toBe('sms')
    expect(await demo.caught(`${language}-unused@mail.example`)).toEqual([])
  })

  test('shows a case to whoever has the reference and the second factor, never by the reference alone', async () => {
    await page.goto(`/${language}/track`)
    await page.getByRole('textbox', { name: portal.track.reference }).fill(reference)
    await page.getByRole('textbox', { name: portal.track.contact }).fill('0559999999')
    await page.getByRole('button', { name: portal.track.send }).click()
    await page.getByRole('alert').getByText(portal.problem['not-found']).waitFor()
    await page.getByRole('textbox', { name: portal.track.contact }).fill(phone)
    await page.getByRole('button', { name: portal.track.send }).click()
    await page.getByText(cases.statusToCustomer.registered).waitFor()
    await clean(page)
  })

  test('after five wrong tries asks for a code that only the customer gets', async () => {
    await page.goto(`/${language}/track`)
    for (let wrong = 0; wrong < 6; wrong++) {
      await page.getByRole('textbox', { name: portal.track.reference }).fill(reference)
      await page.getByRole('textbox', { name: portal.track.contact }).fill(`05599999${10 + wrong}`)
      await page.getByRole('button', { name: portal.track.send }).click()
    }
    await page.getByRole('heading', { name: portal.code.title }).waitFor()
    await clean(page)
    await page.getByRole('textbox', { name: portal.code.code }).fill('000000')
    await page.getByRole('button', { name: portal.code.send }).click()
    await page.getByRole('alert').getByText(portal.problem['code-wrong']).waitFor()
    const code = /\b\d{6}\b/.exec((await demo.message(international, /\b\d{6}\b/)).text)?.[0] ?? ''
    await page.getByRole('textbox', { name: portal.code.code }).fill(code)
    await page.getByRole('button', { name: portal.code.send }).click()
    await page.getByText(cases.statusToCustomer.registered).waitFor()
  })

  test('sends forgotten references to the address itself and says the same to strangers', async () => {
    for (const contact of ['0558888888', phone]) {
      await page.goto(`/${language}/forgotten`)
      await page.getByRole('textbox', { name: portal.forgotten.contact }).fill(contact)
      await page.getByRole('button', { name: portal.forgotten.send }).click()
      await page.getByRole('status').getByText(portal.forgotten.sent).waitFor()
    }
    await clean(page)
  })

  test('lets the customer add a file and withdraw', async () => {
    const receipt = await demo.message(international, new RegExp(reference))
    const link = /https?:\/\/\S+\/c\/[a-z2-7]{16}/.exec(receipt.text)?.[0] ?? ''
    await page.goto(`${link}/information`)
    await clean(page)
    await page.getByRole('textbox', { name: portal.act.information.text }).fill('more')
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    await page
      .getByLabel(portal.act.information.files)
      .setInputFiles({ name: 'bill.png', mimeType: 'image/png', buffer: png })
    await page.getByRole('button', { name: portal.act.information.send, exact: true }).click()
    await page.getByText(portal.case.done.information).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'bill.png' }).click()
    expect((await download).suggestedFilename()).toBe('bill.png')
    await page.goto(`${link}/withdraw`)
    await clean(page)
    await page.getByRole('button', { name: portal.act.withdraw.send }).click()
    await page.getByText(portal.case.done.withdraw).waitFor()
    await page.goto(`${link}/appeal`)
    await clean(page)
  })
})
