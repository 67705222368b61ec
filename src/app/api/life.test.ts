import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepTime } from '../../cases/tasks/keepTime.ts'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { type Ask, ministryOf, program, startApi } from './testApi.ts'

const context = await testContext()
let app: FastifyInstance
let intake: Ask
let telecom: Ask
let post: Ask
let followUp: Ask

beforeAll(async () => {
  await ministryOf(context)
  app = await startApi(context)
  intake = await program(app, context, ['intake'])
  telecom = await program(app, context, ['specialist'], ['telecom'])
  post = await program(app, context, ['specialist'], ['post'])
  followUp = await program(app, context, ['follow-up'])
})
afterAll(() => app.close())

const complaint = {
  kind: 'complaint',
  channel: 'phone',
  language: 'ar',
  subject: 'انقطاع الهاتف الثابت',
  text: 'الخط الأرضي مقطوع منذ ثلاثة أيام.',
  customer: { name: 'نورة', phone: '٠٥٠ ١٢٣ ٤٥٦٧' },
}
const classify = {
  type: 'classify',
  category: 'phone.landline',
  complexity: 'routine',
  importance: 'medium',
}

async function registered(over: object = {}): Promise<string> {
  const { status, body } = await intake('POST', '/cases', { ...complaint, ...over })
  expect(status).toBe(201)
  return body.reference
}

describe('A case brought by a program', () => {
  test('G4b: every customer gets a reference of ten digits, the date of the answer and a page to follow the case', async () => {
    const first = await intake('POST', '/cases', complaint)
    const second = await intake('POST', '/cases', complaint)
    expect(first.status).toBe(201)
    expect(Object.keys(first.body).sort()).toEqual(['due_at', 'reference', 'track_url'])
    expect(first.body.reference).toMatch(/^[4689]\d{9}$/)
    // Three working days: it is Thursday after hours, and the feast lies between.
    expect(first.body.due_at).toBe('2026-03-29T11:30:00.000Z')
    expect(first.body.track_url).toMatch(/^https:\/\/insat\.example\/ar\/c\/[a-z2-7]{16}$/)
    expect(second.body.reference).not.toBe(first.body.reference)
  })

  test('G5.1a: keeps why its customer complains, by the causes that the guide names', async () => {
    const reference = await registered()
    const causes = ['long-wait', 'wrong-direction']
    const { status } = await intake('POST', `/cases/${reference}/commands`, { ...classify, causes })
    expect(status).toBe(200)
    expect((await intake('GET', `/cases/${reference}`)).body.causes).toEqual(causes)
  })

  test('G2b G5.1.9e: lives through registering, classifying, treating and closing under its one reference', async () => {
    const reference = await registered({ external_number: 'CRM-1' })
    const at = `/cases/${reference}`
    expect((await intake('GET', at)).body).toMatchObject({ status: 'registered', external_number: 'CRM-1' })
    expect((await intake('POST', `${at}/commands`, classify)).body).toMatchObject({
      accepted: true,
      category: 'phone.landline',
    })
    const referred = await intake('POST', `${at}/commands`, { type: 'refer', department: 'telecom' })
    expect(referred.body).toMatchObject({ status: 'treatment', department: 'telecom' })
    const said = { type: 'answer', text: 'أُصلح الكيبل المقطوع وعادت الخدمة.', solved: true, remedy: 'fix' }
    expect((await telecom('POST', `${at}/commands`, said)).body.status).toBe('answered')
    const yes = { type: 'confirm', satisfied: true, channel: 'phone' }
    const closed = await followUp('POST', `${at}/commands`, yes)
    expect(closed.body).toMatchObject({ reference, status: 'closed', ground: 'confirmed', version: 7 })
    expect((await intake('GET', at)).body).toEqual(closed.body)

    const story = await intake('GET', `${at}/events`)
    expect(story.body.events.map(({ type }: { type: string }) => type)).toEqual([
      'CaseRegistered',
      'CaseAccepted',
      'CaseClassified',
      'CaseReferred',
      'AnswerGiven',
      'AnswerConfirmed',
      'CaseClosed',
    ])
    expect(story.body.events[0].text).toEqual({ subject: complaint.subject, body: complaint.text })
    expect(story.body.events[4]).toMatchObject({ version: 5, solved: true, text: { body: said.text } })
    const found = await intake('GET', `/cases?q=${encodeURIComponent('الكيبل')}&status=closed`)
    expect(found.body.cases.map((row: { reference: string }) => row.reference)).toContain(reference)
    expect((await intake('GET', `${at}/messages`)).body).toEqual({ messages: [] })
  })

  test('that speaks of danger is urgent and goes up to those on the ladder at once, and no other does', async () => {
    const at = `/cases/${await registered({ urgent: true })}`
    expect((await intake('GET', at)).body.urgent).toBe(true)
    const { events } = (await intake('GET', `${at}/events`)).body
    expect(events.slice(1).map(({ type, when, to }: Record<string, string>) => [type, when, to])).toEqual([
      ['CaseEscalated', 'urgent', 'head'],
      ['CaseEscalated', 'urgent', 'follow-up'],
    ])
    expect((await intake('GET', `/cases/${await registered()}`)).body.urgent).toBe(false)
    const { cases } = (await intake('GET', '/cases?limit=2')).body
    expect(cases.map((row: { urgent: boolean }) => row.urgent)).toEqual([false, true])
    const { status, body } = await intake('POST', '/cases', { ...complaint, urgent: 'yes' })
    expect([status, body.errors[0].field]).toEqual([422, 'urgent'])
  })

  test('that cannot be closed yet says why by a code and in words', async () => {
    const at = `/cases/${await registered()}/commands`
    const close = { type: 'close', ground: 'unreachable', text: 'تعذر الوصول إليه.' }
    const english = await followUp('POST', at, close)
    expect(english.status).toBe(409)
    expect(english.type).toContain('application/problem+json')
    expect(english.body).toMatchObject({
      status: 409,
      refused: 'not-answered',
      detail: 'This case has not been answered yet.',
    })
    const arabic = await followUp('POST', at, close, { 'accept-language': 'ar-SA,ar;q=0.9' })
    expect(arabic.body.detail).toBe('لم يُرسل رد على هذه الحالة بعد.')
  })

  test('is read with the reference as people write it', async () => {
    const reference = await registered()
    const spoken = `${reference.slice(0, 4)}-${reference.slice(4, 7)} ${reference.slice(7)}`
    const arabic = reference.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    for (const typed of [spoken, arabic])
      expect((await intake('GET', `/cases/${encodeURIComponent(typed)}`)).body.reference).toBe(reference)
  })
})

describe('A customer who writes after the answer', () => {
  test('G5.1.10f G5.1.11c: is not taken for silent: somebody reads it, and a no is looked at again', async () => {
    const reference = await registered()
    const at = `/cases/${reference}/commands`
    await intake('POST', at, classify)
    await intake('POST', at, { type: 'refer', department: 'telecom' })
    const answered = await telecom('POST', at, { type: 'answer', text: 'أُصلح الخط.', solved: true })
    expect(answered.body.status).toBe('answered')
    const inQueue = async (queue: string) =>
      (await followUp('GET', `/cases?queue=${queue}&limit=100`)).body.cases.map(
        (row: { reference: string }) => row.reference,
      )
    expect([await inQueue('answered'), await inQueue('wrote')]).toEqual([[reference], []])
    const dead = { type: 'add-information', channel: 'email', text: 'لا، ما زال مقطوعًا.' }
    expect((await intake('POST', at, dead)).body.status).toBe('answered')
    expect([await inQueue('answered'), await inQueue('wrote')]).toEqual([[], [reference]])
    const now = context.now()
    context.setNow(instant(answered.body.confirm_by))
    await keepTime(context)
    const no = { type: 'confirm', satisfied: false, channel: 'email', text: 'كتب أن الخط ما زال مقطوعًا.' }
    expect((await telecom('POST', at, no)).status).toBe(409)
    expect((await followUp('POST', at, no)).body).toMatchObject({ status: 'review', round: 2 })
    expect(await inQueue('wrote')).toEqual([])
    context.setNow(now)
  })
})

describe('The list', () => {
  test('G1a: holds complaints and inquiries of people and of organisations side by side', async () => {
    const company = { sort: 'company', name: 'شركة نجد', email: 'office@najd.example' }
    const references = [
      await registered({ external_number: 'one-1' }),
      await registered({ kind: 'inquiry', customer: company }),
      await registered({ kind: 'inquiry' }),
      await registered({ customer: { ...company, sort: 'government', name: 'بلدية الرياض' } }),
    ]
    const { body } = await intake('GET', '/cases?limit=4')
    expect(body.cases.map((row: { reference: string }) => row.reference)).toEqual(references.reverse())
    expect(body.cases.map((row: { kind: string }) => row.kind)).toEqual([
      'complaint',
      'inquiry',
      'inquiry',
      'complaint',
    ])
    const inquiries = await intake('GET', '/cases?kind=inquiry')
    expect(new Set(inquiries.body.cases.map((row: { kind: string }) => row.kind))).toEqual(
      new Set(['inquiry']),
    )
  })

  test.each(['all', 'intake'])('is read page by page without a gap or a double: %s', async (queue) => {
    for (let i = 0; i < 5; i++) await registered()
    const whole = await intake('GET', `/cases?queue=${queue}&limit=100`)
    const seen: string[] = []
    let next = ''
    do {
      const page = await intake('GET', `/cases?queue=${queue}&limit=3${next && `&after=${next}`}`)
      seen.push(...page.body.cases.map((row: { reference: string }) => row.reference))
      next = page.body.next
    } while (next)
    expect(seen).toEqual(whole.body.cases.map((row: { reference: string }) => row.reference))
    expect(seen.length).toBeGreaterThanOrEqual(5)
  })
})

describe('The categories', () => {
  test('G5.1.9a: lead a case to the department that owns its subject, and to no other', async () => {
    const { body } = await intake('GET', '/categories')
    const lost = body.categories.find(({ code }: { code: string }) => code === 'post.lost')
    expect(lost).toMatchObject({ parent: 'post', department: 'post', name: { ar: 'بريد مفقود أو تالف' } })
    const general = body.categories.findIndex(({ code }: { code: string }) => code === lost.parent)
    expect(general).toBeLessThan(body.categories.indexOf(lost))

    const reference = await registered({ category: lost.code, subject: 'طرد لم يصل' })
    const { complexity, importance } = lost
    const at = `/cases/${reference}/commands`
    await intake('POST', at, { ...classify, category: lost.code, complexity, importance })
    await intake('POST', at, { type: 'refer', department: lost.department })
    const mine = await post('GET', '/cases?queue=department')
    expect(mine.body.cases).toMatchObject([{ reference, subject: 'طرد لم يصل', category: 'post.lost' }])
    expect((await telecom('GET', `/cases/${reference}`)).status).toBe(404)
  })
})
