import type { Browser, Page } from 'playwright-core'
import { signIn } from '../../e2e/desk.ts'
import type { Language } from '../../src/language/core/language.ts'
import { picture } from './picture.ts'

type Place = {
  readonly officer: string
  readonly list: string
  /** Steps that are a button, or whose page says why not: nothing leads there but the address. */
  readonly besides?: readonly string[]
}

/** Where each step can be taken, by whom; the first rows of a list are looked through. */
const places: readonly Place[] = [
  { officer: 'specialist', list: 'work?queue=department' },
  { officer: 'specialist', list: 'work?queue=mine' },
  { officer: 'specialist', list: 'work?queue=unassigned', besides: ['take'] },
  { officer: 'intake', list: 'work?queue=intake', besides: ['accept', 'receipt'] },
  { officer: 'intake', list: 'cases?status=closed' },
  // Their steps are called as those of other cases, and say other things.
  { officer: 'media', list: 'work?queue=media' },
  { officer: 'follow-up', list: 'work?queue=escalated' },
  { officer: 'follow-up', list: 'work?queue=answered', besides: ['close'] },
]
const rows = 12

/** A picture of every step that some officer can take on some case of the demonstration, once. */
export async function deskSteps(browser: Browser, url: string, language: Language): Promise<void> {
  const seen = new Set<string>()
  for (const { officer, list, besides = [] } of places) {
    const page = await signIn(browser, url, officer, language)
    await page.goto(`/desk/${list}`)
    for (const address of (await addresses(page, 'tr a[href^="/desk/cases/"]')).slice(0, rows)) {
      await page.goto(address)
      const linked = await addresses(page, `main a[href^="${address}/"]`)
      for (const step of [...linked, ...besides.map((name) => `${address}/${name}`)]) {
        const name = step.split('/').at(-1) ?? ''
        if (seen.has(name)) continue
        seen.add(name)
        await page.goto(step)
        await picture(page, language, `desk-step-${name}`)
      }
    }
    await page.context().close()
  }
}

async function addresses(page: Page, selector: string): Promise<readonly string[]> {
  const found = await page
    .locator(selector)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(found)]
}
