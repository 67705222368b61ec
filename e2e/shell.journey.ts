import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../src/language/core/language.ts'
import { axeFindings } from './axe.ts'
import { isTooWide, newPage, openBrowser, widths } from './browser.ts'
import { type Site, startSite } from './site.ts'

let site: Site
let browser: Browser

beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** What the browser complains of while a page loads: refused styles and scripts, errors of script. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const isStatus = message
      .text()
      .startsWith('Failed to load resource: the server responded with a status of 404')
    if (message.type() === 'error' && !isStatus) complaints.push(message.text())
  })
  return complaints
}

async function publicPaths(): Promise<string[]> {
  const map = await (await fetch(`${site.url}/sitemap.xml`)).text()
  return [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname)
}

describe.each(languages)('In %s', (language) => {
  test('every public page has no script, no fault for axe, and fits a phone', async () => {
    const paths = (await publicPaths()).filter((path) => path.startsWith(`/${language}`))
    expect(paths.length).toBeGreaterThan(3)
    for (const width of Object.values(widths)) {
      const page = await newPage(browser, language, width, site.url)
      const complaints = complaintsOf(page)
      for (const path of [...paths, `/${language}/nothing`]) {
        await page.goto(path)
        expect([path, await page.locator('script').count()]).toEqual([path, 0])
        expect([path, width, await isTooWide(page)]).toEqual([path, width, false])
        if (width !== widths.narrow) expect([path, await axeFindings(page)]).toEqual([path, []])
      }
      expect(complaints).toEqual([])
      await page.context().close()
    }
  })

  test('the first key leads past the head of the page to its content', async () => {
    const page = await newPage(browser, language, widths.desk, site.url)
    await page.goto(`/${language}`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    await page.context().close()
  })

  test('the other language is one press away, on the same page', async () => {
    const page = await newPage(browser, language, widths.phone, site.url)
    const other = language === 'ar' ? 'en' : 'ar'
    await page.goto(`/${language}/track`)
    await page.locator(`a[hreflang=${other}]`).click()
    expect(new URL(page.url()).pathname).toBe(`/${other}/track`)
    expect(await page.locator('html').getAttribute('dir')).toBe(other === 'ar' ? 'rtl' : 'ltr')
    await page.context().close()
  })

  test('a form that is wrong comes back with the errors first, each leading to its field', async () => {
    const page = await newPage(browser, language, widths.phone, site.url)
    await page.goto(`/${language}/track`)
    await page.locator('main button[type=submit]').click()
    const summary = page.getByRole('alert')
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true)
    await summary.getByRole('link').first().click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('reference')
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  })
})
