import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../src/language/core/language.ts'
import { axeFindings } from './axe.ts'
import { isTooWide, openBrowser, widths } from './browser.ts'
import { theDemo } from './demo.ts'
import { signIn } from './desk.ts'

const demo = theDemo()
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each(languages)('In %s, the desk of', (language) => {
  test.each([
    ['intake', ['/desk', '/desk/work']],
    ['specialist', ['/desk/work']],
    ['management', ['/desk', '/desk/cases']],
    ['administrator', ['/desk']],
  ])('%s has nothing wrong for axe and fits a phone', async (officer, paths) => {
    const page = await signIn(browser, demo.url, officer, language)
    for (const path of paths) {
      await page.goto(path)
      expect([path, await axeFindings(page)]).toEqual([path, []])
      await page.setViewportSize({ width: widths.phone, height: 800 })
      expect([path, await isTooWide(page)]).toEqual([path, false])
      await page.setViewportSize({ width: widths.desk, height: 800 })
    }
    await page.context().close()
  })
})
