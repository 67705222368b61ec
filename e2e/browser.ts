import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Language } from '../src/language/core/language.ts'
import { unpackChromium } from './chromium.ts'

/** Starts the browser that came with npm. One serves a whole test run; close it at the end. */
export async function openBrowser(): Promise<Browser> {
  const { executable, environment } = await unpackChromium()
  return chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...environment } as Record<string, string>,
    // Without a sandbox, because root has none and an ordinary user may be forbidden one; it opens our pages only.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  })
}

/** Widths at which every page is looked at: a phone, a desk, and the narrowest that must still work. */
export const widths = { phone: 390, desk: 1280, narrow: 320 } as const

/** A page of a fresh visitor (no cookies) who speaks that language. Close it by `page.context().close()`. */
export async function newPage(
  browser: Browser,
  language: Language,
  width: number,
  baseURL?: string,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 800 },
    locale: language === 'ar' ? 'ar-SA' : 'en-GB',
    timezoneId: 'Asia/Riyadh',
    reducedMotion: 'reduce',
    ...(baseURL && { baseURL }),
  })
  context.setDefaultTimeout(10_000)
  return context.newPage()
}

/** Takes a picture of the whole page, after its fonts have come; the ending of the name says which kind. */
export async function screenshot(page: Page, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  const kind = file.endsWith('.jpg') ? ({ type: 'jpeg', quality: 60 } as const) : {}
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled', ...kind })
}

/** Whether the page is wider than its window, which makes people scroll sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
}
