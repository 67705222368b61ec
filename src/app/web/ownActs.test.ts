import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registrationSchema } from '../../cases/core/registration.schema.ts'
import { answering, classifying, people } from '../../cases/core/testing.ts'
import { handle, registerCase } from '../../cases/store/handle.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { linkToken } from '../../customers/store/session.ts'
import type { Context } from '../../postgres/context.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { testBrowser } from './testBrowser.ts'
import { type RunningWeb, startWeb } from './web.ts'

const context = await testContext()
const { huda, salem } = people
let web: RunningWeb
/** The case that an officer changes each time that the web has read anything, so that whoever acts is always late. */
let restless: string | null = null

beforeAll(async () => {
  await smallMinistry(context.db)
  const late: Context = { ...context, db: context.db.withPlugin({ transformQuery, transformResult }) }
  web = await startWeb(late, { port: 0, host: '127.0.0.1', logLevel: 'silent', limits: [] })
})
afterAll(() => web.close())

function transformQuery<T>({ node }: { readonly node: T }): T {
  return node
}

async function transformResult<T>({ result }: { readonly result: T }): Promise<T> {
  const note = { type: 'note', text: { subject: null, body: 'اتصلنا بالفرع.' }, files: [] } as const
  if (restless) await handle(context, huda, restless, note)
  return result
}

async function registered(): Promise<{ id: string; page: string }> {
  const said = registrationSchema.parse({
    ...{ kind: 'complaint', channel: 'website', language: 'ar', text: 'انقطع الخط.' },
    customer: { name: 'سارة', email: 'sara@example.com' },
  })
  const outcome = await registerCase(context, { type: 'public' }, said)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return { id: outcome.state.id, page: `/c/${linkToken(context.secret, outcome.state.id)}` }
}

async function answered(): Promise<{ id: string; page: string }> {
  const own = await registered()
  const refer = { type: 'refer', department: 'telecom', text: null } as const
  const text = { subject: null, body: 'أُصلح الخط.' }
  await handle(context, huda, own.id, [{ ...classifying, text: null }, refer])
  await handle(context, salem, own.id, { ...answering, text })
  return own
}

const typed = (html: string) => /<textarea[^>]*>([^<]*)/.exec(html)?.[1]?.trim()

describe('A customer who acts while the case moves on', () => {
  test.each([
    ['ar', 'withdraw', {}, /استجدّ أمر في حالتك[\s\S]*محفوظ أدناه/],
    ['en', 'information', {}, /Your case has moved on[\s\S]*kept below/],
    ['en', 'confirm', { satisfied: 'no' }, /Your case has moved on[\s\S]*kept below/],
  ] as const)('sees the form again with every word (%s, %s)', async (language, act, more, sentence) => {
    const { id, page } = await answered()
    const browser = testBrowser(web.url)
    const path = `/${language}${page}/${act}`
    await browser.open(path)
    restless = id
    const response = await browser.send(path, { text: 'ما زال مقطوعًا', ...more })
    restless = null
    const html = await response.text()
    expect(response.status).toBe(409)
    expect(html).toMatch(sentence)
    expect(typed(html)).toBe('ما زال مقطوعًا')
    expect((await browser.send(path, { text: 'ما زال مقطوعًا', ...more })).status).toBe(302)
  })

  test('to where the act is no longer possible, keeps the words and is told where the case stands', async () => {
    const { id, page } = await answered()
    const browser = testBrowser(web.url)
    const path = `/en${page}/information`
    await browser.open(path)
    await handle(context, huda, id, { type: 'withdraw', text: null, channel: 'phone' })
    const response = await browser.send(path, { text: 'One more thing' })
    const html = await response.text()
    expect(response.status).toBe(409)
    expect(html).toContain('no longer possible')
    expect(typed(html)).toBe('One more thing')
    expect((await browser.open(path)).headers.get('location')).toBe(`/en${page}`)
  })
})
