import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people } from '../../cases/core/testing.ts'
import { caseStory } from '../../cases/store/queries/caseStory.ts'
import { listCases } from '../../cases/store/queries/listCases.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { seedLadder } from '../../deadlines/core/seedLadder.ts'
import { saveLadder } from '../../deadlines/store/handle.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { openSession, sessionCookie } from '../../staff/store/session.ts'
import { testBrowser } from './testBrowser.ts'
import { type RunningWeb, startWeb } from './web.ts'

const context = await testContext()
const { huda, follow } = people
let web: RunningWeb

beforeAll(async () => {
  await smallMinistry(context.db)
  await saveLadder(context.db, seedLadder)
  await context.db.updateTable('staff.officer').set({ language: 'en' }).execute()
  web = await startWeb(context, { port: 0, host: '127.0.0.1', logLevel: 'silent', limits: [] })
})
afterAll(() => web.close())

const desk = async () => {
  const browser = testBrowser(web.url)
  browser.bring(new Map([[sessionCookie, await openSession(context, huda.id, 'test')]]))
  return browser
}

/** The newest case, with whom it was put before at once. */
async function newest() {
  const [row] = (await listCases(context, follow, { queue: 'all', limit: 1 })).rows
  if (!row) throw new Error('No case')
  const { events = [] } = (await caseStory(context, follow, row.id)) ?? {}
  const alerted = events.flatMap((event) =>
    event.type === 'CaseEscalated' && event.when === 'urgent' ? [event.to] : [],
  )
  return { ...row, alerted }
}

async function call(more: Record<string, string>) {
  const browser = await desk()
  await browser.open('/desk/new')
  const said = { text: 'A pole leans over the school gate.', phone: '0501234567', name: 'Sara' }
  const how = { kind: 'complaint', channel: 'phone', language: 'en', end: 'later' }
  expect((await browser.send('/desk/new', { ...how, ...said, ...more })).status).toBe(302)
}

async function file(more: Record<string, string>) {
  const browser = testBrowser(web.url)
  const page = await (await browser.open('/en/new')).text()
  const number = /name="number" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const said = { subject: 'A leaning pole', text: 'It leans over the school gate.', phone: '0501234568' }
  expect((await browser.send('/en/new', { number, ...said, ...more })).status).toBe(302)
}

describe.each([
  ['a call', call],
  ["a customer's own form", file],
])('Danger named in %s', (_, bring) => {
  test('goes up to those whom the ladder names the moment that it is registered', async () => {
    await bring({ urgent: 'yes' })
    expect(await newest()).toMatchObject({ urgent: true, alerted: ['head', 'follow-up'] })
    const { reference } = await newest()
    const browser = await desk()
    for (const path of [`/desk/cases/${reference}`, '/desk/work?queue=intake'])
      expect([path, (await (await browser.open(path)).text()).match(/>Urgent</)?.[0]]).toEqual([
        path,
        '>Urgent<',
      ])
  })

  test('is none where nobody named it', async () => {
    await bring({})
    expect(await newest()).toMatchObject({ urgent: false, alerted: [] })
  })
})
