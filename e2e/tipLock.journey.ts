import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../src/language/core/language.ts'
import { ar } from '../src/portal/words/ar.ts'
import { en } from '../src/portal/words/en.ts'
import { axeFindings } from './axe.ts'
import { newPage, openBrowser, widths } from './browser.ts'
import { type Site, startSite } from './site.ts'

const words = { ar, en }
const wrong = { ar: 'قمر بحر جبل نهر سهل', en: 'apple river camel window stone' }
const text = { ar: 'برج بلا ترخيص فوق مبنى سكني.', en: 'A tower without a licence on a block of flats.' }

let browser: Browser
/** One of its own: whoever guesses uses up what one address may try. */
let site: Site
beforeAll(async () => {
  browser = await openBrowser()
  site = await startSite()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

describe.each(languages)('In %s, the way back to an anonymous tip', (language) => {
  const { kinds, entry, problem, track: tracking } = words[language]
  const { tip } = kinds
  let page: Page
  let reference = ''
  let phrase = ''

  beforeAll(async () => {
    page = await newPage(browser, language, widths.phone, site.url)
  })
  afterAll(() => page?.context().close())

  async function clean(): Promise<void> {
    expect([page.url(), await axeFindings(page)]).toEqual([page.url(), []])
  }

  async function track(second: string): Promise<void> {
    await page.goto(`/${language}/track`)
    await page.getByRole('textbox', { name: tracking.reference }).fill(reference)
    await page.getByRole('textbox', { name: tracking.contact }).fill(second)
    await page.getByRole('button', { name: tracking.send }).click()
  }

  async function receipt() {
    const [number, words] = [page.getByTestId('reference'), page.getByTestId('phrase')]
    return [(await number.textContent()) ?? '', (await words.textContent()) ?? '']
  }

  test('is not given before the author chose to be without a name, and is the same for the same form', async () => {
    await page.goto(`/${language}/new/tip`)
    await page.getByRole('textbox', { name: tip.subject }).fill(text[language])
    await page.getByRole('textbox', { name: tip.text }).fill(text[language])
    await page.getByRole('button', { name: tip.send }).click()
    await page.getByRole('alert').getByText(problem['choose-author']).waitFor()
    await clean()
    await page.getByRole('radio', { name: entry.author.anonymous }).check()
    await page.getByRole('button', { name: tip.send }).click()
    await page.getByRole('heading', { name: tip.received }).waitFor()
    const shown = await receipt()
    ;[reference = '', phrase = ''] = shown
    await page.reload()
    expect(await receipt()).toEqual(shown)
  })

  test('is shut to whoever guesses at the pass-phrase, and then for a while to everybody', async () => {
    for (let n = 0; n < 5; n += 1) {
      await track(wrong[language])
      await page.getByRole('alert').getByText(problem['phrase-wrong']).waitFor()
    }
    await track(phrase)
    await page
      .getByRole('alert')
      .getByText(problem['phrase-locked'].split('{{')[0] ?? '')
      .waitFor()
    await clean()
  })
})
