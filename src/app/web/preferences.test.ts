import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people, start } from '../../cases/core/testing.ts'
import { registerCase } from '../../cases/store/handle.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { OfficerActor } from '../../staff/core/actor.ts'
import { openSession, sessionCookie } from '../../staff/store/session.ts'
import { testBrowser } from './testBrowser.ts'
import { type RunningWeb, startWeb } from './web.ts'

const context = await testContext()
const { huda, admin } = people
let web: RunningWeb
let reference = ''

beforeAll(async () => {
  await smallMinistry(context.db)
  await context.db.updateTable('staff.officer').set({ language: 'en' }).execute()
  context.setNow(start)
  const outcome = await registerCase(context, huda, {
    ...{ kind: 'complaint', channel: 'phone', language: 'en', subject: null, text: 'No tone.' },
    ...{ customer: null, outlet: null, category: null, remedy: null, attachments: [], external_number: null },
  })
  if ('refused' in outcome) throw new Error(outcome.refused)
  reference = outcome.state.reference
  web = await startWeb(context, { port: 0, host: '127.0.0.1', logLevel: 'silent', limits: [] })
})
afterAll(() => web.close())

async function desk(officer: OfficerActor = huda) {
  const browser = testBrowser(web.url)
  browser.bring(new Map([[sessionCookie, await openSession(context, officer.id, 'test')]]))
  return browser
}
/** What the page shows of moments, each once. */
const moments = async (path: string): Promise<string[]> => {
  const page = await (await (await desk()).open(path)).text()
  return [...new Set([...page.matchAll(/<time [^>]*>([^<]*)<\/time>/g)].map(([, shown = '']) => shown))]
}
const pages = () => ['/desk', '/desk/work?queue=intake', `/desk/cases/${reference}`]

async function choose(dates: string, officer?: OfficerActor) {
  const browser = await desk(officer)
  await browser.open('/desk/preferences')
  return browser.send('/desk/preferences', { dates })
}

describe('The calendar in which an officer reads dates', () => {
  test.each([
    ['gregorian', /^[^(]*2026[^(]*$/],
    ['hijri', /^[^(]*1448.AH[^(]*$/],
    ['both', /2026.*\(.*1448.AH\)$/],
  ])('is, once chosen (%s), that of every moment at the desk, on every device', async (dates, shape) => {
    expect((await choose(dates)).headers.get('location')).toBe('/desk/preferences?saved')
    for (const path of pages()) {
      const shown = await moments(path)
      expect(shown.length).toBeGreaterThan(0)
      for (const moment of shown) expect([path, moment]).toEqual([path, expect.stringMatching(shape)])
    }
    const page = await (await (await desk()).open('/desk/preferences')).text()
    expect(page).toMatch(new RegExp(`value="${dates}"[^>]*checked|checked=""[^>]*value="${dates}"`))
  })

  test('is that of the year and of due moments where an administrator sets time, until the year is asked for otherwise', async () => {
    await choose('hijri', admin)
    const browser = await desk(admin)
    const year = async (query: string) => (await browser.open(`/desk/settings/time${query}`)).text()
    expect(await year('?year=2026')).toContain('Hide Hijri')
    expect(await year('?year=2026&hijri=no')).toContain('Show Hijri')
    const due = 'kind=complaint&complexity=routine&importance=medium&date=1/11/2026&time=08:00'
    expect(await year(`/due?${due}`)).toMatch(/>2\d Jumada I 1448 AH at 14:30</)
  })

  test('is asked of nobody, and stays as it was where what was sent is none', async () => {
    await choose('hijri')
    expect((await choose('julian')).headers.get('location')).toBe('/desk/preferences')
    expect((await moments('/desk'))[0]).toMatch(/1448/)
    await context.db.updateTable('staff.officer').set({ dates: null }).execute()
    expect(await (await (await desk()).open('/desk/preferences')).text()).toContain('Not chosen yet')
    expect((await moments('/desk/work?queue=intake'))[0]).toMatch(/2026/)
  })
})
