import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommandInput } from '../../cases/core/commands.ts'
import type { Registration } from '../../cases/core/registration.schema.ts'
import { answering, at, classifying, people, start } from '../../cases/core/testing.ts'
import { handle, registerCase } from '../../cases/store/handle.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { en } from '../../reports/words/en.ts'
import type { OfficerActor } from '../../staff/core/actor.ts'
import { openSession, sessionCookie } from '../../staff/store/session.ts'
import { testBrowser } from './testBrowser.ts'
import { type RunningWeb, startWeb } from './web.ts'

const context = await testContext()
const { huda, salem, manager, admin } = people
let web: RunningWeb

const words = (body: string) => ({ subject: null, body })
const classify = (procedure: 'treatment' | 'first-contact'): CommandInput => ({
  ...classifying,
  procedure,
  text: null,
})
const answer = (present: boolean): CommandInput => ({ ...answering, present, text: words('أُصلح الخط.') })
const refer: CommandInput = { type: 'refer', department: 'telecom', text: null }

async function register(...then: readonly CommandInput[]) {
  const said: Registration = {
    ...{
      kind: 'complaint',
      channel: 'phone',
      language: 'ar',
      subject: null,
      text: 'انقطع الهاتف',
      customer: null,
    },
    ...{ outlet: null, category: null, remedy: null, attachments: [], external_number: null },
  }
  const outcome = await registerCase(context, huda, said, { then })
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.state
}

/** Solved on the phone once; answered once in time; left alone once; and one to be answered today. */
beforeAll(async () => {
  await smallMinistry(context.db)
  await context.db.updateTable('staff.officer').set({ language: 'en' }).execute()
  context.setNow(start)
  await register(classify('first-contact'), answer(true))
  const answered = await register(classify('treatment'), refer)
  await handle(context, salem, answered.id, answer(false))
  const left = await register(classify('treatment'), refer)
  await handle(context, salem, left.id, { type: 'take' })
  context.setNow(at(4))
  const today = await register(classify('treatment'), refer)
  await handle(context, salem, today.id, { type: 'take' })
  context.setNow(at(9, 1))
  web = await startWeb(context, { port: 0, host: '127.0.0.1', logLevel: 'silent', limits: [] })
})
afterAll(() => web.close())

async function page(officer: OfficerActor): Promise<string> {
  const browser = testBrowser(web.url)
  browser.bring(new Map([[sessionCookie, await openSession(context, officer.id, 'test')]]))
  return (await browser.open('/desk')).text()
}
/** The numbers that wait, by their labels. */
const tiles = (html: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...html.matchAll(/href="\/desk\/work\?queue=\w+"[^>]*><span[^>]*>([^<]+)<\/span><span[^>]*>([^<]+)</g),
    ].map(([, count = '', label = '']) => [label, count]),
  )
/** One indicator's card as text. */
const card = (html: string, name: string): string =>
  html
    .replaceAll('<!-- -->', '')
    .split('<h3')
    .find((one) => one.includes(name))
    ?.replace(/<[^>]+>/g, '|') ?? ''

describe('The start page', () => {
  test("shows a specialist what is late and due today of theirs, and their department's figures alone", async () => {
    const html = await page(salem)
    expect(html).toContain('Welcome, salem')
    expect(tiles(html)).toMatchObject({
      'Late, of yours': '1',
      'Due today, of yours': '1',
      'All of yours': '3',
    })
    expect(html).toContain('Only cases of your department (telecom)')
    expect(card(html, en.indicator['within-limit'].name)).toMatch(/50%.*1 of 2/)
    expect(html).not.toContain(en.indicator['first-contact'].name)
  })

  test('G5.3a G5.3b: shows management what was solved at first contact and what was accepted', async () => {
    const html = await page(manager)
    expect(card(html, en.indicator['first-contact'].name)).toMatch(/50%.*1 of 2/)
    expect(card(html, en.indicator.acceptance.name)).toMatch(/100%.*4 of 4/)
    expect(html).not.toContain('href="/desk/new"')
  })

  test('G5.3c G5.3d: shows management what was answered within its limit and went right at first', async () => {
    const html = await page(manager)
    expect(card(html, en.indicator['within-limit'].name)).toMatch(/67%.*2 of 3/)
    expect(card(html, en.indicator.accuracy.name)).toMatch(/100%.*3 of 3/)
    expect(card(html, en.indicator.satisfaction.name)).toContain('Nothing to count yet')
  })

  test('says of each indicator how it is counted, by which edition', async () => {
    const text = card(await page(manager), en.indicator['within-limit'].name)
    const { numerator, denominator } = en.indicator['within-limit']
    for (const said of [numerator, denominator.split(',')[0] ?? '', 'Past due and unanswered', 'edition 1'])
      expect(text).toContain(said)
  })

  test('compares with as many days before', async () => {
    context.setNow(at(35))
    const text = card(await page(manager), en.indicator['first-contact'].name)
    context.setNow(at(9, 1))
    // The last thirty days have no first answer any more; the last ninety still have both.
    expect(text).toMatch(/Last 30 days.*Nothing to count yet.*Last 90 days.*50%.*1 of 2.*No earlier period/)
  })

  test('leads the receiving officer to the next call, and shows an administrator no figures', async () => {
    expect(await page(huda)).toMatch(/<main[\s\S]*href="\/desk\/new"/)
    const html = await page(admin)
    expect(html).not.toContain('Indicators')
    expect(tiles(html)).toEqual({ 'Late, of yours': '0', 'Due today, of yours': '0', 'All of yours': '0' })
  })
})
