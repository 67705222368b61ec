import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ar as casesAr } from '../src/cases/words/ar.ts'
import { en as casesEn } from '../src/cases/words/en.ts'
import { languages } from '../src/language/core/language.ts'
import { axeFindings } from './axe.ts'
import { openBrowser } from './browser.ts'
import { theDemo } from './demo.ts'
import { signIn } from './desk.ts'

const words = { ar: casesAr, en: casesEn }
const said = {
  ar: {
    name: 'شريفة المالكي',
    text: 'لا حرارة في هاتفها منذ البارحة.',
    answer: 'أُعيد تشغيل المنفذ وعادت الحرارة وهي على الخط.',
  },
  en: {
    name: 'Grace Mwangi',
    text: 'No tone on her phone since last night.',
    answer: 'The port was started again and the tone came back while she was on the line.',
  },
}

const demo = theDemo()
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** Presses Tab until the field of that name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 60; press++) {
    const label = await page.evaluate(() => {
      const field = document.activeElement as HTMLInputElement | null
      return field?.labels?.[0]?.textContent ?? field?.textContent ?? ''
    })
    if (label.startsWith(name)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No way to ${name} by the keyboard`)
}

describe.each(languages)('In %s, a call', (language) => {
  const say = words[language]
  const text = said[language]
  const phone = language === 'ar' ? '0551234001' : '0551234002'
  const international = `+966${phone.slice(1)}`
  let page: Page

  beforeAll(async () => {
    page = await signIn(browser, demo.url, 'intake', language)
  })

  test('G5.1.8b: is registered and referred with the keyboard alone, from the first word to the reference', async () => {
    await page.goto('/desk/new')
    expect(await axeFindings(page)).toEqual([])
    await tabTo(page, say.call.phone)
    await page.keyboard.type(phone)
    await tabTo(page, say.call.name)
    await page.keyboard.type(text.name)
    await tabTo(page, say.call.text)
    await page.keyboard.type(text.text)
    await tabTo(page, say.field.category)
    await page.locator(':focus').selectOption('phone.landline')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: say.call.receipt.referred }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect((await demo.message(international, /\d{10}|\d{4}-\d{3}-\d{3}/)).kind).toBe('sms')
  })

  test('G5.1.9d: is registered, solved and closed at first contact, in one screen', async () => {
    await page.goto('/desk/new')
    await tabTo(page, say.call.phone)
    await page.keyboard.type(phone)
    await tabTo(page, say.call.name)
    await page.getByText(say.call.caller.known).first().waitFor()
    await tabTo(page, say.call.text)
    await page.keyboard.type(text.text)
    await page.getByRole('combobox', { name: say.field.category }).selectOption('phone.landline')
    await page.getByRole('radio', { name: say.call.end.solved }).check()
    await page.getByRole('textbox', { name: say.call.answer }).fill(text.answer)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: say.call.receipt.solved }).waitFor()
    await page.getByRole('link', { name: say.call.receipt.open }).click()
    await page.getByText(say.ground['at-first-contact']).first().waitFor()
    await page.getByText(text.answer).first().waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  test('without what it needs is not registered, and nothing typed is lost', async () => {
    await page.goto('/desk/new')
    await page.getByRole('textbox', { name: say.call.name }).fill(text.name)
    await page.getByRole('button', { name: say.call.send, exact: true }).click()
    await page.getByRole('alert').getByText(say.call.problem['words-needed']).waitFor()
    expect(await page.getByRole('textbox', { name: say.call.name }).inputValue()).toBe(text.name)
    expect(await axeFindings(page)).toEqual([])
  })
})
