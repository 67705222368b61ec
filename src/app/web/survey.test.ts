import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CommandInput } from '../../cases/core/commands.ts'
import { registrationSchema } from '../../cases/core/registration.schema.ts'
import { people } from '../../cases/core/testing.ts'
import { registerCase } from '../../cases/store/handle.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { invite } from '../../surveys/store/handle.ts'
import { score } from '../../surveys/store/queries/score.ts'
import { invitationOf, surveyToken } from '../../surveys/store/session.ts'
import { testBrowser } from './testBrowser.ts'
import { type RunningWeb, startWeb } from './web.ts'

const context = await testContext()
let web: RunningWeb
let path: string
let browser: ReturnType<typeof testBrowser>

beforeAll(async () => {
  await smallMinistry(context.db)
  web = await startWeb(context, { port: 0, host: '127.0.0.1', logLevel: 'silent', limits: [] })
})
afterAll(() => web.close())
beforeEach(async () => {
  context.setNow(instant('2026-03-12T11:50:00Z'))
  browser = testBrowser(web.url)
  path = await closedAndInvited()
})

/** The page of the survey of a case that was answered and closed at first contact. */
async function closedAndInvited(): Promise<string> {
  const then: CommandInput[] = [
    {
      ...{ type: 'classify', category: 'phone.landline', complexity: 'routine', importance: 'medium' },
      ...{ procedure: 'first-contact', named: [], text: null },
    },
    {
      ...{ type: 'answer', text: { subject: null, body: 'تم.' }, solved: true, remedy: null, files: [] },
      present: true,
    },
  ]
  const said = registrationSchema.parse({
    kind: 'complaint',
    channel: 'phone',
    language: 'ar',
    text: 'الخط معطل.',
  })
  const outcome = await registerCase(context, people.huda, said, { then })
  if ('refused' in outcome) throw new Error(outcome.refused)
  const invitation = {
    caseId: outcome.state.id,
    round: 1,
    language: 'ar',
    channel: 'sms',
    partner: null,
  } as const
  return `/ar/survey/${surveyToken(context.secret, await invite(context, invitation))}`
}

const page = async (response: Response | Promise<Response>) => (await response).text()
const today = { from: instant('2026-03-12T00:00:00Z'), to: instant('2026-03-13T00:00:00Z') }

describe('The survey', () => {
  test('G5.1.11a G5.3e: asks two questions by the link of the closing, takes the answer and counts it', async () => {
    const before = await score(context, today)
    const asked = await page(browser.open(path))
    expect(asked).toContain('هل حُلّ الموضوع')
    expect(asked).toContain('هل كانت الخطوات واضحة')
    expect(asked).not.toContain('<script')
    const sent = await browser.send(path, { solved: '5', clear: '4', remark: 'شكرًا' })
    expect([sent.status, sent.headers.get('location')]).toEqual([302, path])
    const thanks = await page(browser.open(path))
    expect(thanks).toContain('شكرًا لك')
    expect(thanks).not.toContain('<form method="post"')
    expect((await score(context, today)).answered).toBe(before.answered + 1)
  })

  test('G5.1.10f: tells of the right to appeal with its last day, before and after the answer', async () => {
    const right = /من حقك الاستئناف حتى يوم 7 أبريل 2026 \(19 شوال 1447 هـ\)/
    expect(await page(browser.open(path))).toMatch(right)
    await browser.send(path, { solved: '1', clear: '1' })
    expect(await page(browser.open(path))).toMatch(right)
    expect(await page(browser.open(path.replace('/ar/', '/en/')))).toContain('until 7 April 2026')
  })

  test('says all that is missing at once, linked to the questions, and keeps what was chosen', async () => {
    await browser.open(path)
    const wrong = await browser.send(path, { remark: 'كلمة' })
    expect(wrong.status).toBe(422)
    const text = await page(wrong)
    expect(text).toContain('href="#solved"')
    expect(text).toContain('href="#clear"')
    expect(text).toMatch(/<textarea[^>]*>كلمة<\/textarea>/)
    const half = await page(browser.send(path, { clear: '3' }))
    expect(half).not.toContain('href="#clear"')
    expect(half).toMatch(/id="clear-3"[^>]*checked|checked[^>]*id="clear-3"/)
  })

  test('keeps the first answer, and takes none once it is over', async () => {
    await browser.open(path)
    await browser.send(path, { solved: '1', clear: '1' })
    await browser.send(path, { solved: '5', clear: '5' })
    const { id } = (await invitationOf(context, path.slice(-16))) ?? expect.fail('no invitation')
    const answers = context.db.selectFrom('surveys.answer').select('solved').where('invitation_id', '=', id)
    expect(await answers.execute()).toEqual([{ solved: 1 }])
    const late = await closedAndInvited()
    context.setNow(instant('2026-05-01T00:00:00Z'))
    expect(await page(browser.open(late))).toContain('انتهت مدة هذا الاستبيان')
    await browser.send(late, { solved: '5', clear: '5' })
    expect(await page(browser.open(late))).toContain('انتهت مدة هذا الاستبيان')
  })

  test('is nothing to whoever guesses a link', async () => {
    expect((await browser.open('/ar/survey/abcdefghijkmnpqr')).status).toBe(404)
    expect((await browser.open('/ar/survey/x')).status).toBe(404)
  })
})
