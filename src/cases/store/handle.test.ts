import { beforeAll, describe, expect, test } from 'vitest'
import type { CustomerInput } from '../../customers/core/customer.schema.ts'
import { keepUpload } from '../../files/store/handle.ts'
import { filesOfCase } from '../../files/store/queries/filesOfCase.ts'
import { uuidv7 } from '../../postgres/id.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { Registration } from '../core/registration.schema.ts'
import { answering, classifying, people, visitor } from '../core/testing.ts'
import { Conflict, type Done, handle, type Outcome, registerCase } from './handle.ts'
import { load, retell } from './load.ts'
import { smallMinistry } from './testMinistry.ts'

const context = await testContext()
const { huda, salem, follow } = people
beforeAll(() => smallMinistry(context.db))

const complaint: Registration = {
  kind: 'complaint',
  channel: 'website',
  language: 'ar',
  subject: 'الهاتف مقطوع منذ ثلاثة أيام',
  text: 'انقطع هاتف أمي الثابت منذ يوم الأحد ولا أحد يجيب.',
  customer: null,
  outlet: null,
  category: null,
  remedy: null,
  attachments: [],
  external_number: null,
}
const customer: CustomerInput = {
  sort: 'individual',
  name: 'نورة',
  phone: '+966501234567',
  email: null,
  id_number: null,
  preferred_channel: null,
  needs: [],
}
const words = (body: string) => ({ subject: null, body })

function done(outcome: Outcome): Done {
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome
}
const register = async (over: Partial<Registration> = {}) =>
  done(await registerCase(context, visitor, { ...complaint, ...over }))

describe('registering', () => {
  test('keeps the case, its events, words, facts, link and announcement as one', async () => {
    const { state } = await register({ customer })
    const count = async (query: { execute(): Promise<unknown[]> }) => (await query.execute()).length
    const { db } = context
    expect(await count(db.selectFrom('cases.case_event').selectAll().where('case_id', '=', state.id))).toBe(1)
    expect(
      await db
        .selectFrom('cases.case_text')
        .select(['subject', 'body', 'purpose'])
        .where('case_id', '=', state.id)
        .execute(),
    ).toEqual([{ subject: complaint.subject, body: complaint.text, purpose: 'original' }])
    expect(await count(db.selectFrom('cases.fact_round').selectAll().where('case_id', '=', state.id))).toBe(1)
    expect(await count(db.selectFrom('customers.link').selectAll().where('case_id', '=', state.id))).toBe(1)
    expect(await count(db.selectFrom('cases.head_pending').selectAll().where('case_id', '=', state.id))).toBe(
      1,
    )
    const outbox = await db.selectFrom('queue.outbox').select(['name', 'body']).execute()
    expect(outbox.find(({ body }) => (body as { caseId: string }).caseId === state.id)?.name).toBe(
      'CaseRegistered',
    )
  })
  test('knows the customer again by phone and name, however the name is spelt', async () => {
    const first = await register({
      customer: { ...customer, name: 'عبد الله الأحمد', phone: '+966502222222' },
    })
    const second = await register({
      customer: { ...customer, name: 'عبدالله الاحمد', phone: '+966502222222' },
    })
    const third = await register({ customer: { ...customer, name: 'سارة', phone: '+966502222222' } })
    expect(second.state.customer).toBe(first.state.customer)
    expect(third.state.customer).not.toBe(first.state.customer)
  })
  test('answers whoever gives another number there, though the name or the ID is known', async () => {
    const known = await register({
      customer: { ...customer, id_number: '1058529940', phone: '+966503333333' },
    })
    const moved = await register({
      customer: { ...customer, id_number: '1058529940', phone: '+966504444444' },
    })
    const again = await register({ customer: { ...customer, id_number: '1058529940', phone: null } })
    expect(moved.state.customer).not.toBe(known.state.customer)
    expect([known.state.customer, moved.state.customer]).toContain(again.state.customer)
  })
  test('the same form sent twice at once is one case', async () => {
    const id = uuidv7()
    const send = () => registerCase(context, visitor, complaint, { id })
    const outcomes = await Promise.all([send(), send()])
    expect(outcomes.filter((outcome) => 'done' in outcome)).toHaveLength(1)
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'already-registered' }])
  })
  test('refuses what cannot be registered and writes nothing, not even the customer', async () => {
    const people = async () =>
      (await context.db.selectFrom('customers.customer').select('id').execute()).length
    const before = await people()
    expect(
      await registerCase(context, visitor, {
        ...complaint,
        category: 'no.such',
        customer: { ...customer, phone: '+966509999999' },
      }),
    ).toEqual({ refused: 'no-such-category' })
    expect(await people()).toBe(before)
  })
})

describe('handling', () => {
  test('several commands are one act, and a later refusal leaves nothing of the earlier ones', async () => {
    const { state } = await register()
    const outcome = await handle(context, huda, state.id, [
      { ...classifying, text: null },
      { type: 'refer', department: 'none', text: null },
    ])
    expect(outcome).toEqual({ refused: 'no-such-department' })
    expect((await load(context.db, state.id)).version).toBe(1)
  })
  test('the saved state is what the events tell', async () => {
    const causes = ['long-wait', 'poor-service']
    const { state } = await register({ customer, category: 'phone.landline' })
    done(
      await handle(context, huda, state.id, [
        { ...classifying, causes, text: null },
        { type: 'refer', department: 'telecom', text: words('عاجل') },
      ]),
    )
    done(await handle(context, salem, state.id, { ...answering, text: words('أُصلح الخط.') }))
    done(
      await handle(context, follow, state.id, {
        type: 'confirm',
        satisfied: false,
        channel: 'phone',
        text: words('ما زال مقطوعًا'),
      }),
    )
    const saved = await load(context.db, state.id)
    expect(await retell(context.db, state.id, saved.version)).toEqual(saved.state)
    expect(saved.state).toMatchObject({ status: 'review', round: 2 })
    const facts = await context.db
      .selectFrom('cases.fact_round')
      .select(['round', 'confirmation', 'solved', 'causes'])
      .where('case_id', '=', state.id)
      .orderBy('round')
      .execute()
    expect(facts).toEqual([
      { round: 1, confirmation: 'no', solved: true, causes },
      { round: 2, confirmation: null, solved: null, causes },
    ])
  })
  test('two officers closing at once give one close', async () => {
    const { state } = await register({ category: 'phone.landline' })
    done(
      await handle(context, huda, state.id, [
        { ...classifying, text: null },
        { type: 'refer', department: 'telecom', text: null },
      ]),
    )
    done(await handle(context, salem, state.id, { ...answering, text: words('أُصلح الخط.') }))
    const yes = { type: 'confirm', satisfied: true, channel: 'phone', text: null } as const
    const outcomes = await Promise.all([
      handle(context, huda, state.id, yes),
      handle(context, follow, state.id, yes),
    ])
    expect(outcomes.filter((outcome) => 'done' in outcome)).toHaveLength(1)
    expect(outcomes.find((outcome) => 'refused' in outcome)).toEqual({ refused: 'case-closed' })
    const closings = await context.db
      .selectFrom('cases.case_event')
      .select('version')
      .where('case_id', '=', state.id)
      .where('type', '=', 'CaseClosed')
      .execute()
    expect(closings).toHaveLength(1)
  })
  test('a demanded version that has passed is a conflict', async () => {
    const { state } = await register()
    done(await handle(context, huda, state.id, { type: 'accept' }))
    await expect(
      handle(context, huda, state.id, { type: 'note', text: words('x'), files: [] }, { version: 1 }),
    ).rejects.toThrow(Conflict)
  })
  test('an upload belongs to the first case that names it, at registration or later', async () => {
    const upload = async (name: string) => {
      const kept = await keepUpload(context, { name, claimedType: null, bytes: Buffer.from(name) })
      return 'id' in kept ? kept.id : ''
    }
    const [bill, photo] = [await upload('bill.txt'), await upload('photo.txt')]
    const { state } = await register({ attachments: [bill] })
    done(await handle(context, huda, state.id, { type: 'note', text: words('x'), files: [photo] }))
    const other = await register()
    done(
      await handle(context, huda, other.state.id, { type: 'note', text: words('x'), files: [bill, photo] }),
    )
    const names = async (id: string) => (await filesOfCase(context.db, id, true)).map(({ name }) => name)
    expect(await names(state.id)).toEqual(['bill.txt', 'photo.txt'])
    expect(await names(other.state.id)).toEqual([])
  })
  test("joins the caller's transaction and disappears with it", async () => {
    const kept: string[] = []
    const cancel = context.db.transaction().execute(async (trx) => {
      kept.push(done(await registerCase({ ...context, db: trx }, visitor, complaint)).state.id)
      throw new Error('cancel')
    })
    await expect(cancel).rejects.toThrow('cancel')
    expect((await load(context.db, kept[0] ?? '')).version).toBe(0)
  })
})
