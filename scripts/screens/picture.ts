import type { Page } from 'playwright-core'
import { isTooWide, screenshot, widths } from '../../e2e/browser.ts'
import type { Language } from '../../src/language/core/language.ts'

/** Where the pictures lie. */
export const folder = 'docs/screens'

/** Takes a page at a phone's and a desk's width, and says where it is wider than that. */
export async function picture(page: Page, language: Language, name: string): Promise<void> {
  for (const width of [widths.phone, widths.desk]) {
    await page.setViewportSize({ width, height: 800 })
    if (await isTooWide(page)) console.error(`${name} in ${language} is wider than ${width} pixels`)
    await screenshot(page, `${folder}/${language}/${name}-${width}.jpg`)
  }
}
