import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommandInput } from '../../cases/core/commands.ts'
import type { Registration } from '../../cases/core/registration.schema.ts'
import { classifying, people } from '../../cases/core/testing.ts'
import { handle, registerCase } from '../../cases/store/handle.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { seedCalendars } from '../../deadlines/core/seeds.ts'
import { saveCalendar } from '../../deadlines/store/handle.ts'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { OfficerActor } from '../../staff/core/actor.ts'
import { openSession, sessionCookie } from '../../staff/store/session.ts'
import { testBrowser } from './testBrowser.ts'
import { type RunningWeb, startWeb } from './web.ts'

const context = await testContext()
const { huda, salem, auditor } = people
let web: RunningWeb

beforeAll(async () => {
  await smallMinistry(context.db)
  await saveCalendar(context.db, 'intake', seedCalendars.intake)
  await context.db.updateTable('staff.officer').set({ language: 'en' }).execute()
  web = await startWeb(context, { port: 0, host: '127.0.0.1', logLevel: 'silent', limits: [] })
})
afterAll(() => web.close())

/** A day of November 2026 and the time of day; the first is a Sunday. */
const on = (day: number, time: string): void =>
  context.setNow(instant(`2026-11-${String(day).padStart(2, '0')}T${time}:00+03:00`))
const words = (body: string) => ({ subject: null, body })
const telling: CommandInput = { type: 'update-customer', text: words('The part is on its way.') }
const delay = (until: string): CommandInput => ({ type: 'delay', text: words('A part is missing.'), until })

async function register(): Promise<{ id: string; reference: string }> {
  const said: Registration = {
    ...{ kind: 'complaint', channel: 'email', language: 'en', subject: null, text: 'The line is dead.' },
    ...{ customer: null, outlet: null, category: null, remedy: null, attachments: [], external_number: null },
  }
  const then: CommandInput[] = [
    { ...classifying, text: null },
    { type: 'refer', department: 'telecom', text: null },
  ]
  const outcome = await registerCase(context, huda, said, { then })
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.state
}

async function act(id: string, ...commands: CommandInput[]): Promise<void> {
  const outcome = await handle(context, salem, id, commands)
  if ('refused' in outcome) throw new Error(outcome.refused)
}

/** What the column of what is due says of a case, part by part. */
async function due(officer: OfficerActor, queue: string, reference: string): Promise<readonly string[]> {
  const browser = testBrowser(web.url)
  browser.bring(new Map([[sessionCookie, await openSession(context, officer.id, 'test')]]))
  const html = await (await browser.open(`/desk/work?queue=${queue}`)).text()
  const row = (/<tr[\s\S]*?<\/tr>/g[Symbol.match](html) ?? []).find((one) => one.includes(reference)) ?? ''
  const cell = row.split('<td').find((one) => one.includes('<time')) ?? ''
  const parts = cell
    .replace(/^[^>]*>/, '')
    .replaceAll('<!-- -->', '')
    .split(/<[^>]*>/)
  return parts.map((part) => part.replaceAll('\u00a0', ' ').trim()).filter((part) => part !== '')
}

describe('A list of work', () => {
  test('names what is due next, with the time to it by the calendar of whoever must keep it', async () => {
    on(1, '08:00')
    const { reference } = await register()
    // Reception is there for half an hour more, the ministry is not.
    on(2, '19:30')
    expect(await due(salem, 'department', reference)).toEqual([
      '30 working minutes left',
      ...['First word by', '2 November 2026 at 20:00'],
    ])
  })

  test('says what is overdue although the answer is not', async () => {
    on(1, '08:00')
    const { reference } = await register()
    on(2, '20:01')
    expect(await due(salem, 'department', reference)).toEqual([
      'Past due',
      ...['First word by', '2 November 2026 at 20:00'],
    ])
  })

  test('adds when the answer is due where that is the same day', async () => {
    on(1, '08:00')
    const { reference } = await register()
    on(4, '12:30')
    expect(await due(salem, 'department', reference)).toEqual([
      '1 working day late',
      ...['First word by', '2 November 2026 at 20:00'],
      ...['Answer by', '4 November 2026 at 14:30'],
    ])
  })

  test('says first how late an answer is, whatever was due before it', async () => {
    on(1, '08:00')
    const { reference } = await register()
    on(5, '09:30')
    for (const [officer, queue] of [
      [salem, 'department'],
      [auditor, 'late'],
    ] as const)
      expect(await due(officer, queue, reference)).toEqual([
        '2 working hours late',
        ...['Answer by', '4 November 2026 at 14:30'],
        ...['First word by', '2 November 2026 at 20:00'],
      ])
  })

  test('puts a case whose customer is to hear first before one whose answer is due before its', async () => {
    on(1, '08:00')
    const [slow, told] = [await register(), await register()]
    await act(slow.id, { type: 'take' }, delay('2026-11-24'))
    await act(told.id, { type: 'take' }, delay('2026-11-17'))
    on(5, '09:00')
    await act(told.id, telling)
    expect(await due(salem, 'mine', slow.reference)).toEqual([
      '1 working day left',
      ...['Next word by', '8 November 2026 at 14:30'],
    ])
    expect(await due(salem, 'mine', told.reference)).toContain('Next word by')
    const browser = testBrowser(web.url)
    browser.bring(new Map([[sessionCookie, await openSession(context, salem.id, 'test')]]))
    const html = await (await browser.open('/desk/work')).text()
    expect(html.indexOf(slow.reference)).toBeGreaterThan(0)
    expect(html.indexOf(slow.reference)).toBeLessThan(html.indexOf(told.reference))
  })
})
