import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CommandInput } from '../../cases/core/commands.ts'
import { makeReference, showReference } from '../../cases/core/reference.ts'
import type { Registration } from '../../cases/core/registration.schema.ts'
import { answering, at, classifying, people, start } from '../../cases/core/testing.ts'
import { saveCategories } from '../../cases/store/categories.ts'
import { handle, registerCase } from '../../cases/store/handle.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { OfficerActor } from '../../staff/core/actor.ts'
import { openSession, sessionCookie } from '../../staff/store/session.ts'
import { testBrowser } from './testBrowser.ts'
import { type RunningWeb, startWeb } from './web.ts'

const context = await testContext()
const { huda, salem, postal, follow, manager, auditor, admin } = people
let web: RunningWeb

const words = (body: string) => ({ subject: null, body })
const toTelecom: readonly CommandInput[] = [
  { ...classifying, text: null },
  { type: 'refer', department: 'telecom', text: null },
]

const lost: CommandInput = { ...classifying, category: 'post.lost', text: null }

async function register(text: string, then: readonly CommandInput[] = [], phone: string | null = null) {
  const customer = { sort: 'individual', name: 'نورة', phone, email: null, id_number: null } as const
  const said: Registration = {
    ...{ kind: 'complaint', channel: 'website', language: 'ar', subject: null, text },
    customer: phone ? { ...customer, preferred_channel: null, needs: [] } : null,
    ...{ outlet: null, category: null, remedy: null, attachments: [], external_number: null },
  }
  const outcome = await registerCase(context, huda, said, { then })
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.state
}

const known: Record<string, string> = {}

/** A month's work, the last of it still in time. */
beforeAll(async () => {
  await smallMinistry(context.db)
  await context.db.updateTable('staff.officer').set({ language: 'en' }).execute()
  const post = { department: 'post', complexity: 'routine', importance: 'low' } as const
  await saveCategories(context.db, [
    { code: 'post', parent: null, name: { ar: 'البريد', en: 'Post' }, ...post },
    { code: 'post.lost', parent: 'post', name: { ar: 'مفقود', en: 'Lost' }, ...post },
  ])
  context.setNow(start)
  known.late = (await register('The line has been dead since Sunday.', toTelecom)).reference
  const answered = await register('انقطع الإنترنت في الحي كله.', toTelecom, '+966501234567')
  await handle(context, salem, answered.id, { ...answering, text: words('أُصلح الكابل.') })
  known.answered = answered.reference
  const waiting = await register('فاتورة غير صحيحة', toTelecom)
  await handle(context, salem, waiting.id, [
    { type: 'take' },
    { type: 'ask-customer', text: words('ما رقم الفاتورة؟') },
  ])
  known.waiting = waiting.reference
  context.setNow(at(7, 1))
  known.fresh = (await register('A parcel never came.')).reference
  known.lost = (await register('A letter is lost.', [lost])).reference
  web = await startWeb(context, { port: 0, host: '127.0.0.1', logLevel: 'silent', limits: [] })
})
afterAll(() => web.close())
beforeEach(() => context.setNow(at(7, 2)))

async function desk(officer: OfficerActor) {
  const browser = testBrowser(web.url)
  browser.bring(new Map([[sessionCookie, await openSession(context, officer.id, 'test')]]))
  return browser
}
async function page(officer: OfficerActor, path: string): Promise<string> {
  return (await (await desk(officer)).open(path)).text()
}
/** The references of the page's table, in its order. */
const references = (html: string): string[] =>
  [...(/<table[\s\S]*<\/table>/.exec(html)?.[0] ?? '').matchAll(/href="\/desk\/cases\/(\d{10})"/g)].map(
    ([, reference = '']) => reference,
  )
/** One row of the table, without its tags. */
const row = (html: string, reference = ''): string =>
  (/<tr[\s\S]*?<\/tr>/g[Symbol.match](html) ?? [])
    .find((one) => one.includes(reference))
    ?.replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, '|') ?? ''

describe('My work', () => {
  test.each([
    ['intake', huda, 'At intake', () => [known.fresh, known.lost]],
    ['a specialist', salem, 'Mine', () => [known.waiting, known.answered]],
    ['the follow-up team', follow, 'To be confirmed', () => [known.answered]],
    ['management', manager, 'Escalated', () => []],
    ['the auditor', auditor, 'Late', () => [known.late]],
  ] as const)('begins for %s where their day begins', async (_, officer, tab, expected) => {
    const html = await page(officer, '/desk/work')
    expect(html).toMatch(new RegExp(`aria-current="page"[^>]*>${tab}<span[^>]*>${expected().length}<`))
    expect(references(html).sort()).toEqual([...expected()].sort())
  })

  test('says in words what is late and by how much, and that a standing clock is not', async () => {
    const late = row(await page(salem, '/desk/work?queue=department'), known.late)
    expect(late).toContain('1 working day late')
    expect(late).toMatch(/Answer by.*4 November 2026 at 14:30.*Nobody yet.*telecom/)
    const waiting = row(await page(salem, '/desk/work'), known.waiting)
    expect(waiting).toContain('Clock stands still until the customer replies')
    expect(waiting).not.toMatch(/late/i)
    context.setNow(at(0, 1))
    expect(row(await page(salem, '/desk/work'), known.waiting)).not.toMatch(/working (day|hour)s? left/)
    context.setNow(at(7, 2))
    expect(row(await page(salem, '/desk/work'), known.answered)).toMatch(/working days left.*Objection until/)
  })

  test('shows to whom a case belongs, in the language of the page', async () => {
    await context.db.updateTable('staff.officer').set({ language: 'ar' }).where('id', '=', salem.id).execute()
    const html = await page(salem, '/desk/work')
    await context.db.updateTable('staff.officer').set({ language: 'en' }).where('id', '=', salem.id).execute()
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(row(html, known.waiting)).toMatch(/شكوى.*فاتورة غير صحيحة.*بانتظار معلومات من المتعامل.*salem/)
  })

  test('teaches what will stand in an empty queue', async () => {
    expect(await page(postal, '/desk/work')).toMatch(/You have no cases now[\s\S]*choose “Take the case”/)
    expect(await page(admin, '/desk/work')).toContain('You have no cases now')
  })

  test.each(['nothing', 'intake', 'all'])(
    'leads from a queue that is not one of theirs (%s) to the first',
    async (queue) => {
      const response = await (await desk(salem)).open(`/desk/work?queue=${queue}`)
      expect([response.status, response.headers.get('location')]).toEqual([302, '/desk/work'])
    },
  )

  test('goes on page by page and back to the start', async () => {
    for (let i = 0; i < 55; i++) await register(`Case ${i}`)
    const first = await page(huda, '/desk/work')
    const [, next = ''] = /href="([^"]+)" [^>]*rel="next"|rel="next"[^>]*href="([^"]+)"/.exec(first) ?? []
    const address = (next || /rel="next"[^>]*href="([^"]+)"/.exec(first)?.[1] || '').replaceAll('&amp;', '&')
    const second = await page(huda, address)
    const all = [...references(first), ...references(second)]
    expect([references(first).length, new Set(all).size, all.length]).toEqual([50, 57, 57])
    expect(second.split('</table>')[1]).toContain('href="/desk/work?queue=intake"')
    expect(first.split('</table>')[1]).not.toContain('href="/desk/work?queue=intake"')
    expect(second).not.toContain('rel="next"')
  })
})

describe('All cases', () => {
  test('open a whole reference at once, in any of its forms', async () => {
    const reference = known.answered ?? ''
    const arabic = showReference(reference).replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')
    for (const typed of [reference, showReference(reference), arabic, ` ${reference} `]) {
      const response = await (await desk(salem)).open(`/desk/cases?q=${encodeURIComponent(typed)}`)
      expect([typed, response.headers.get('location')]).toEqual([typed, `/desk/cases/${reference}`])
    }
  })

  test('say the same of a case that is not theirs as of one that is not there', async () => {
    const nobodys = makeReference(123_456_789)
    const told = async (reference: string) =>
      (await page(postal, `/desk/cases?q=${reference}`))
        .match(/<main[\s\S]*<\/main>/)?.[0]
        .replaceAll(reference, '')
    expect(await told(known.answered ?? '')).toBe(await told(nobodys))
    expect(await told(nobodys)).toContain('There is no case with this number, or it is not open to you.')
  })

  test('find the cases of whoever gave a phone, and put the look on record', async () => {
    const html = await page(huda, `/desk/cases?q=${encodeURIComponent('٠٥٠١٢٣٤٥٦٧')}`)
    expect(references(html)).toEqual([known.answered])
    expect(html).toContain('+966501234567')
    const looks = await context.db.selectFrom('staff.look').select(['actor', 'what']).execute()
    expect(looks).toContainEqual({ actor: `officer:${huda.id}`, what: 'phone-search' })
  })

  test('find words in their other forms, and only what is theirs', async () => {
    expect(references(await page(salem, `/desk/cases?q=${encodeURIComponent('الانترنت')}`))).toEqual([
      known.answered,
    ])
    expect(references(await page(postal, `/desk/cases?q=${encodeURIComponent('الانترنت')}`))).toEqual([])
    expect(references(await page(huda, '/desk/cases?q=parcels'))).toEqual([known.fresh])
  })

  test.each([
    ['status=waiting', () => [known.waiting]],
    ['status=answered&department=telecom', () => [known.answered]],
    ['department=post', () => []],
    ['category=phone.landline&status=treatment', () => [known.late]],
    ['category=internet.outage', () => []],
    ['category=post', () => [known.lost]],
    ['category=post.lost', () => [known.lost]],
    ['status=nonsense&department=telecom', () => [known.waiting, known.answered, known.late]],
  ])('can be narrowed by an address: %s', async (query, expected) => {
    const html = await page(huda, `/desk/cases?${query}`)
    expect(references(html).sort()).toEqual([...expected()].sort())
  })

  test('keep the search and filters in the form and on the way to the next page', async () => {
    const html = await page(huda, '/desk/cases?q=case&kind=complaint')
    expect(html).toMatch(/name="q"[^>]*value="case"|value="case"[^>]*name="q"/)
    expect(html).toMatch(/<option value="complaint" selected=""/)
    expect(html.replaceAll('&amp;', '&')).toMatch(/href="\/desk\/cases\?q=case&kind=complaint&after=[^"]+"/)
  })

  test('say what to try when nothing is found', async () => {
    expect(await page(huda, '/desk/cases?q=unheard-of')).toMatch(
      /We found no matching cases[\s\S]*Try fewer or broader words/,
    )
    expect(await page(huda, '/desk/cases?q=4827305912')).toContain('two digits may have changed places')
    expect(await page(admin, '/desk/cases')).toContain('There are no cases yet')
  })
})
