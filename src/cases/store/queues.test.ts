import { beforeAll, describe, expect, test } from 'vitest'
import { endOfDay } from '../../deadlines/core/endOfDay.ts'
import type { Instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { Actor } from '../../staff/core/actor.ts'
import type { CommandInput } from '../core/commands.ts'
import { nextDue } from '../core/duties.ts'
import { mostCounted, queues, type WorkQueue } from '../core/queues.ts'
import type { Registration } from '../core/registration.schema.ts'
import { answering, at, classifying, people, start } from '../core/testing.ts'
import { type Done, handle, type Outcome, registerCase } from './handle.ts'
import { countMine } from './queries/countMine.ts'
import { countQueues } from './queries/countQueues.ts'
import { findCaseById } from './queries/findCase.ts'
import { listCases } from './queries/listCases.ts'
import { smallMinistry } from './testMinistry.ts'

const context = await testContext()
const { huda, salem, maha, postal, follow, admin, auditor, manager } = people
const workQueues = queues.filter((queue): queue is WorkQueue => queue !== 'all')
const words = (body: string) => ({ subject: null, body })
const complaint: Registration = {
  kind: 'complaint',
  channel: 'phone',
  language: 'ar',
  subject: null,
  text: 'انقطع الهاتف',
  customer: null,
  outlet: null,
  category: null,
  remedy: null,
  attachments: [],
  external_number: null,
}
const classify: CommandInput = { ...classifying, text: null }
const answer: CommandInput = { ...answering, text: words('أصلحنا الخط') }
const toTelecom: readonly CommandInput[] = [classify, { type: 'refer', department: 'telecom', text: null }]

function done(outcome: Outcome): Done {
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome
}
const register = async (then: readonly CommandInput[] = [], over: Partial<Registration> = {}) =>
  done(await registerCase(context, huda, { ...complaint, ...over }, { then })).state
const act = async (who: Actor, id: string, ...commands: CommandInput[]) =>
  done(await handle(context, who, id, commands)).state

/** A case that Salem took, whose customer hears nothing for now. */
async function untold() {
  const { id } = await register(toTelecom)
  const { reference, update } = await act(salem, id, { type: 'take' })
  return { id, reference, updateDueAt: update?.dueAt ?? start }
}

/** The references of a queue, by what is due next. */
const listed = async (who: typeof huda, queue: (typeof queues)[number], limit = 100) =>
  (await listCases(context, who, { queue, limit })).rows.map(({ reference }) => reference)

/** The ids of a queue, read three at a time. */
async function pages(who: typeof huda, queue: (typeof queues)[number]) {
  const found: string[] = []
  let after: string | undefined
  do {
    const page = await listCases(context, who, { queue, limit: 3, after })
    found.push(...page.rows.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  return found
}

const known: Record<string, string> = {}

/** One case in each place, and all of it a month old but the newest. */
beforeAll(async () => {
  await smallMinistry(context.db)
  context.setNow(start)
  const keep = (name: string, { reference }: { reference: string }) => {
    known[name] = reference
  }
  keep('atIntake', await register())
  keep('referred', await register(toTelecom))
  const taken = await register(toTelecom)
  keep('taken', await act(salem, taken.id, { type: 'take' }))
  const waiting = await register(toTelecom)
  await act(salem, waiting.id, { type: 'take' })
  keep('waiting', await act(salem, waiting.id, { type: 'ask-customer', text: words('ما رقم الخط؟') }))
  const answered = await register(toTelecom)
  keep('answered', await act(salem, answered.id, answer))
  const wrote = await register(toTelecom)
  await act(salem, wrote.id, answer)
  const dead: CommandInput = {
    ...{ type: 'add-information', channel: 'email', text: words('ما زال معطلًا'), files: [] },
  }
  keep('wrote', await act(follow, wrote.id, dead))
  keep('closed', await register([classify, { ...answer, present: true } as CommandInput]))
  context.setNow(at(30))
  keep('newest', await register([], { channel: 'counter' }))
})

describe('a queue', () => {
  const of = (...names: string[]) => names.map((name) => known[name] ?? '').sort()
  test.each([
    ['intake', huda, ['atIntake', 'newest']],
    ['unassigned', huda, ['referred']],
    ['mine', salem, ['taken', 'waiting', 'answered', 'wrote']],
    ['mine', maha, []],
    ['department', salem, ['referred', 'taken', 'waiting', 'answered', 'wrote']],
    ['department', postal, []],
    ['answered', follow, ['answered']],
    ['wrote', follow, ['wrote']],
    ['wrote', postal, []],
    ['late', follow, ['atIntake', 'referred', 'taken']],
    ['late', postal, []],
  ] as const)('%s holds what is in that place (%#)', async (queue, who, names) => {
    expect((await listed(who, queue)).sort()).toEqual(of(...names))
  })
  test('late leaves out whose clock stood still in time, and keeps whose customer was asked too late', async () => {
    const late = await register(toTelecom)
    await act(salem, late.id, { type: 'take' })
    context.setNow(at(60))
    expect(await listed(salem, 'late')).not.toContain(known.waiting)
    await act(salem, late.id, { type: 'ask-customer', text: words('ما رقم الخط؟') })
    expect(await listed(salem, 'late')).toContain(late.reference)
  })
  test('is in the order of what is due next, which an update due before the answer can be, page by page', async () => {
    context.setNow(at(0))
    const slow = await register(toTelecom)
    const delay: CommandInput = { type: 'delay', text: words('ننتظر قطعة'), until: '2026-11-24' }
    await act(salem, slow.id, { type: 'take' }, delay)
    const later = await register(toTelecom)
    await act(salem, later.id, { type: 'take' }, { ...delay, until: '2026-11-17' })
    context.setNow(at(6))
    await act(salem, later.id, { type: 'update-customer', text: words('القطعة في الطريق') })
    for (const [who, queue] of [
      [salem, 'mine'],
      [salem, 'department'],
      [huda, 'intake'],
    ] as const) {
      const { rows } = await listCases(context, who, { queue, limit: 100 })
      const moments = rows.map(({ next }) => next?.at ?? '')
      expect(moments.length).toBeGreaterThan(1)
      expect(moments).toEqual([...moments].sort())
      expect(await pages(who, queue)).toEqual(rows.map(({ id }) => id))
    }
    const { rows } = await listCases(context, salem, { queue: 'mine', limit: 100 })
    const [one, other] = [slow, later].map(({ id }) => rows.findIndex((row) => row.id === id))
    // The customer of the one whose answer is due last hears from us first.
    expect(rows[one ?? -1]).toMatchObject({ next: { clock: 'update' }, late: false })
    expect(one).toBeLessThan(other ?? -1)
  })
  test('late is in the order of the answers, the longest late first, whatever else is due', async () => {
    context.setNow(at(0))
    const critical: CommandInput = { ...classify, complexity: 'critical', importance: 'high' }
    const untalked = await register([critical], { channel: 'email' })
    const talked = await register([critical], { channel: 'email' })
    const reached = { type: 'record-contact', channel: 'phone', outcome: 'reached', text: null } as const
    await act(huda, talked.id, reached)
    context.setNow(at(30))
    const { rows } = await listCases(context, follow, { queue: 'late', limit: 100 })
    const dues = rows.map(({ dueAt }) => dueAt ?? '')
    expect(dues).toEqual([...dues].sort())
    expect(await pages(follow, 'late')).toEqual(rows.map(({ id }) => id))
    const clocks = [untalked, talked].map((one) => rows.find(({ id }) => id === one.id)?.next?.clock)
    expect(clocks).toEqual(['first-response', 'update'])
  })
  test('tells of each case what its record says is due next, and nothing of a closed one', async () => {
    const { rows } = await listCases(context, follow, { queue: 'all', limit: 100 })
    for (const { id, next } of rows) {
      const found = await findCaseById(context, { type: 'system' }, id)
      expect([id, next]).toEqual([id, found && nextDue(found.state)])
    }
    expect(rows.find(({ reference }) => reference === known.closed)?.next).toBeNull()
  })
})

describe('the counts of the queues', () => {
  test.each([
    ['intake', huda],
    ['a specialist', salem],
    ['another department', postal],
    ['follow-up', follow],
    ['the administrator', admin],
    ['the auditor', auditor],
    ['management', manager],
  ] as const)('are those of the lists, for %s', async (_, who) => {
    const counts = await countQueues(context, who, workQueues)
    for (const queue of workQueues)
      expect([queue, counts.get(queue)]).toEqual([queue, (await listed(who, queue)).length])
  })
  test('stop at a hundred and one', async () => {
    for (let i = 0; i < mostCounted + 5; i++) await register()
    expect((await countQueues(context, huda, ['intake'])).get('intake')).toBe(mostCounted)
  })
})

describe("the counts of an officer's own work", () => {
  test('are what is late, and what is due before the day is over', async () => {
    const counted = async (moment: ReturnType<typeof at>) => {
      context.setNow(moment)
      return countMine(context, salem, endOfDay('Asia/Riyadh', moment))
    }
    // `taken` is due at the end of the third day; what waits for the customer and what is answered is not due.
    expect(await counted(at(2))).toEqual({ late: 0, today: 0 })
    expect(await counted(at(3))).toEqual({ late: 0, today: 1 })
    expect(await counted(at(4))).toEqual({ late: 1, today: 0 })
    expect(await countMine(context, maha, at(100))).toEqual({ late: 0, today: 0 })
  })
})

describe('the list of all cases', () => {
  test('can be narrowed to a department, to categories, to customers and to open ones', async () => {
    const ask = async (query: object) =>
      (await listCases(context, huda, { queue: 'all', limit: 100, ...query })).rows
    expect((await ask({ department: 'telecom' })).every((row) => row.department === 'telecom')).toBe(true)
    expect((await ask({ categories: ['phone.landline'] })).map(({ reference }) => reference)).toContain(
      known.closed,
    )
    expect(await ask({ categories: ['internet.outage'] })).toEqual([])
    expect(await ask({ customers: [] })).toEqual([])
    expect((await ask({ status: 'closed' })).map(({ reference }) => reference)).toEqual([known.closed])
    expect(await ask({ status: 'closed', open: true })).toEqual([])
  })
  test('tells nobody of cases that are not theirs, whatever is asked', async () => {
    expect(
      (await listCases(context, postal, { queue: 'all', department: 'telecom', limit: 100 })).rows,
    ).toEqual([])
  })
})

describe('a queue of what somebody else has or asks', () => {
  test('with-partner holds what a partner has until it is answered or back, and nobody is to take it', async () => {
    const { id, reference } = await register([classify])
    await act(huda, id, { type: 'refer-to-partner', partner: 'operator', way: 'answer', text: null })
    expect(await listed(follow, 'with-partner')).toContain(reference)
    expect(await listed(huda, 'unassigned')).not.toContain(reference)
    await act(huda, id, { type: 'recall-referral', partner: null, text: words('نعالجها نحن') })
    expect(await listed(follow, 'with-partner')).not.toContain(reference)
    expect(await listed(huda, 'intake')).toContain(reference)
  })
  test('asked holds what the department was asked for, until it has done it', async () => {
    const { id, reference } = await register(toTelecom)
    const ask = { type: 'add-task', department: 'post', until: '2026-12-20' } as const
    const state = await act(salem, id, { ...ask, text: words('هل وصل الطرد؟') })
    expect(await listed(postal, 'asked')).toContain(reference)
    expect(await listed(salem, 'asked')).not.toContain(reference)
    const task = state.tasks[0]?.id ?? ''
    await act(postal, id, { type: 'finish-task', task, text: words('وصل أمس'), files: [] })
    expect(await listed(postal, 'asked')).not.toContain(reference)
  })
})

describe('a queue of what the clocks ask', () => {
  test('to-tell holds whose customer heard nothing for its time, or whose delay must be explained, until told', async () => {
    context.setNow(at(0))
    const { id, reference, updateDueAt } = await untold()
    expect(await listed(salem, 'to-tell')).not.toContain(reference)
    context.setNow(new Date(Date.parse(updateDueAt) + 1).toISOString() as Instant)
    expect(await listed(salem, 'to-tell')).toContain(reference)
    await act(salem, id, { type: 'update-customer', text: words('ننتظر قطعة من المورّد') })
    expect(await listed(salem, 'to-tell')).not.toContain(reference)
    context.setNow(at(8))
    await act({ type: 'system' }, id, { type: 'keep-time' })
    expect(await listed(salem, 'to-tell')).toContain(reference)
    await act(salem, id, answer)
    expect(await listed(salem, 'to-tell')).not.toContain(reference)
  })
  test('escalated holds what went up, until somebody has it in hand', async () => {
    context.setNow(at(0))
    const { id, reference } = await untold()
    context.setNow(at(10))
    await act({ type: 'system' }, id, { type: 'keep-time' })
    expect(await listed(manager, 'escalated')).toContain(reference)
    await act(manager, id, { type: 'acknowledge' })
    expect(await listed(manager, 'escalated')).not.toContain(reference)
  })
})
