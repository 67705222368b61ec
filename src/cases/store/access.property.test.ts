import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { Actor, Role } from '../../staff/core/actor.ts'
import { scopeOf, sees, type Visible } from '../core/access.ts'
import type { Referral, Task } from '../core/case.ts'
import { makeReference } from '../core/reference.ts'
import { partnersOf } from '../core/referrals.ts'
import { openTasks } from '../core/task.ts'
import { caseStory } from './queries/caseStory.ts'
import { findCaseById, findCaseByReference } from './queries/findCase.ts'
import { listCases } from './queries/listCases.ts'
import { within } from './scope.ts'
import { smallMinistry } from './testMinistry.ts'

const context = await testContext()
const { db } = context
const ids = Array.from({ length: 6 }, (_, i) => `01990000-0000-7000-8000-00000000020${i}`)
const departments = ['care', 'telecom', 'post']

const subset = <T>(from: readonly T[], most: number) => fc.subarray([...from], { maxLength: most })
const moment = instant('2026-11-02T08:00:00Z')
const referral: fc.Arbitrary<Referral> = fc.record({
  partner: fc.constantFrom('operator', 'regulator'),
  way: fc.constantFrom('answer', 'opinion'),
  round: fc.constant(1),
  at: fc.constant(moment),
  dueSince: fc.constant(moment),
  dueAt: fc.constant(moment),
  firstDueAt: fc.constant(moment),
  dueByHand: fc.constant(false),
  acknowledgedAt: fc.constant(null),
  officer: fc.constant(null),
  ended: fc.option(
    fc.record({ at: fc.constant(moment), how: fc.constantFrom('answered', 'returned', 'recalled') }),
  ),
})
const task: fc.Arbitrary<Task> = fc.record({
  id: fc.constant(ids[0] ?? ''),
  department: fc.constantFrom(...departments),
  dueAt: fc.constant(moment),
  endedAt: fc.option(fc.constant(moment)),
})
const visible: fc.Arbitrary<Omit<Visible, 'id'>> = fc.record({
  kind: fc.constantFrom('complaint', 'tip', 'media'),
  department: fc.option(fc.constantFrom(...departments)),
  referrals: fc.array(referral, { maxLength: 2 }),
  tasks: fc.array(task, { maxLength: 2 }),
  owner: fc.option(fc.constantFrom(...ids)),
  handlers: subset(ids, 2),
  earlierHandlers: subset(ids, 2),
  named: subset(ids, 2),
  sealed: fc.boolean(),
})
const roles: readonly Role[] = [
  'intake',
  'specialist',
  'follow-up',
  'media',
  'management',
  'administrator',
  'auditor',
  'partner',
]
const actor = (caseIds: readonly string[]): fc.Arbitrary<Actor> =>
  fc.oneof(
    fc.record({
      type: fc.constant('officer' as const),
      id: fc.constantFrom(...ids),
      roles: fc.subarray([...roles], { minLength: 1, maxLength: 2 }),
      departments: subset(departments, 2),
      partner: fc.option(fc.constantFrom('operator', 'regulator')),
    }),
    fc.record({
      type: fc.constant('program' as const),
      id: fc.constant(ids[0] ?? ''),
      roles: fc.subarray([...roles], { minLength: 1, maxLength: 2 }),
      departments: subset(departments, 2),
    }),
    fc.record({
      type: fc.constant('partner' as const),
      partner: fc.constantFrom('operator', 'regulator'),
      caseId: fc.constantFrom(...caseIds),
    }),
    fc.record({ type: fc.constant('customer' as const), caseId: fc.constantFrom(...caseIds) }),
    fc.constantFrom<Actor>({ type: 'system' }, { type: 'public' }),
  )

const stored = new Map<string, Visible & { reference: string }>()

/** Eighty cases drawn at random, each with one text that holds the same word. */
beforeAll(async () => {
  await smallMinistry(db)
  const drawn = fc.sample(visible, { numRuns: 80, seed: 7 })
  for (const [i, subject] of drawn.entries()) {
    const id = `01990000-0000-7000-8000-0000000003${String(i).padStart(2, '0')}`
    const reference = makeReference(i * 7_919)
    const owners = subject.owner === null ? [] : [subject.owner]
    const handlers = [...new Set([...subject.handlers, ...subject.earlierHandlers, ...owners])]
    await db
      .insertInto('cases.case_file')
      .values({
        ...{
          id,
          reference,
          kind: subject.kind,
          status: 'treatment',
          version: 1,
          head: Buffer.alloc(32),
          state: JSON.stringify({ id }),
        },
        ...{
          channel: 'phone',
          language: 'ar',
          department: subject.department,
          partners: [...partnersOf(subject)],
          consulted: openTasks(subject).map(({ department }) => department),
          owner_id: subject.owner,
        },
        ...{
          complexity: 'routine',
          importance: 'medium',
          round: 1,
          named: [...subject.named],
          handlers,
          sealed: subject.sealed,
        },
        ...{ registered_at: context.now(), due_at: context.now() },
      })
      .execute()
    await sql`insert into cases.case_event (case_id, version, body, hash) values (${id}, 1, '{"type":"CaseRegistered","by":{"type":"public"}}', '')`.execute(
      db,
    )
    await sql`insert into cases.case_search values (${id}, ${context.now()}, '''word'':1')`.execute(db)
    stored.set(id, { ...subject, id, reference })
  }
})

/** Every page of a list, small pages, so that paging is asked too. */
async function listed(who: Actor, q?: string): Promise<string[]> {
  const found: string[] = []
  let after: string | undefined
  do {
    const page = await listCases(context, who, { queue: 'all', limit: 30, after, q })
    found.push(...page.rows.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  return found.sort()
}

test('list, search, count, page and reference agree with the pure answer, case by case', async () => {
  const property = fc.asyncProperty(actor([...stored.keys()]), async (who) => {
    const scope = scopeOf(who)
    const expected = [...stored.values()]
      .filter((subject) => sees(scope, subject))
      .map(({ id }) => id)
      .sort()
    expect(await listed(who)).toEqual(expected)
    expect(await listed(who, 'word')).toEqual(expected)
    const count = await sql<{
      n: number
    }>`select count(*)::int as n from cases.case_file as f where ${within(scope)}`.execute(db)
    expect(count.rows[0]?.n).toBe(expected.length)
    for (const { id, reference } of [...stored.values()].slice(0, 12)) {
      const open = expected.includes(id)
      expect((await findCaseById(context, who, id)) !== null).toBe(open)
      expect((await findCaseByReference(context, who, reference)) !== null).toBe(open)
      expect((await caseStory(context, who, id)) !== null).toBe(open)
    }
  })
  await fc.assert(property, { numRuns: 60 })
})
