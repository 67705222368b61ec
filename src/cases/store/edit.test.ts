import { beforeAll, describe, expect, test } from 'vitest'
import { fromTemporal, instant, toTemporal } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { addBody, changeBody, restoreBody, retireBody } from '../../staff/store/handle.ts'
import { allDepartments } from '../../staff/store/queries/departments.ts'
import { listChanges } from '../../staff/store/queries/listChanges.ts'
import type { CategorySaid } from '../core/editTree.ts'
import { classifying, people, visitor } from '../core/testing.ts'
import { lineage } from '../core/tree.ts'
import {
  addCategory,
  changeCategory,
  orderCategory,
  restoreCategory,
  retireCategory,
} from './editCategories.ts'
import { addChoice, orderChoice, renameChoice, restoreChoice, retireChoice } from './editChoices.ts'
import { changePolicy } from './editPolicy.ts'
import { handle, registerCase } from './handle.ts'
import { allCategories, categories, choices } from './queries/categories.ts'
import { departmentTies, partnerTies } from './queries/departmentTies.ts'
import { readRules } from './queries/rules.ts'
import { settingChanges } from './queries/settingChanges.ts'
import { smallMinistry } from './testMinistry.ts'

const given = await testContext()
let now = instant('2026-11-01T08:00:00+03:00')
const context = { ...given, now: () => now }
const { db } = context
const { admin, huda, salem } = people
const both = (en: string) => ({ ar: `${en} بالعربية`, en })
const said: CategorySaid = {
  ...{ name: both('Fibre'), parent: 'internet.outage', department: 'telecom' },
  ...{ complexity: 'complex', importance: 'high' },
}
const words = { subject: null, body: 'ما رأيكم؟' }
const later = (minutes: number) => {
  now = fromTemporal(toTemporal(now).add({ minutes }))
}

beforeAll(() => smallMinistry(db))

async function registered(category: string | null) {
  const outcome = await registerCase(context, visitor, {
    ...{ kind: 'complaint', channel: 'website', language: 'ar', subject: null, text: 'انقطع الخط', category },
    ...{ customer: null, outlet: null, remedy: null, attachments: [], external_number: null },
  })
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.state
}

test('none but an administrator edits anything', async () => {
  const refused = { refused: 'not-allowed' }
  expect(await addCategory(context, huda, said)).toEqual(refused)
  expect(await retireChoice(context, salem, 'cause', 'long-wait')).toEqual(refused)
  expect(await changePolicy(context, huda, { lastRound: null })).toEqual(refused)
  expect(await addBody(context, huda, 'department', { name: both('Fax') })).toEqual(refused)
  expect(await settingChanges(db, 'category', 10)).toEqual([])
})

describe('a category', () => {
  test('is added with a code of its own, and a case takes it', async () => {
    expect(await addCategory(context, admin, said)).toEqual({ done: 'fibre' })
    expect(await addCategory(context, admin, said)).toEqual({ refused: 'name-taken' })
    expect(await registered('fibre')).toMatchObject({ category: 'fibre', complexity: 'complex' })
    expect(await settingChanges(db, 'category', 1)).toMatchObject([
      {
        actor: admin.id,
        code: 'fibre',
        what: 'add',
        before: null,
        after: { en: 'Fibre', department: 'telecom' },
      },
    ])
  })

  test('keeps its code when it is moved, and where it stood for cases that began before', async () => {
    const before = now
    later(1)
    const moved = { ...said, parent: 'phone.landline' }
    expect(await changeCategory(context, admin, 'fibre', moved)).toEqual({ done: 'fibre' })
    const { tree } = await db.transaction().execute((trx) => readRules(trx))
    expect(lineage(tree, 'fibre', before)).toEqual(['fibre', 'internet.outage'])
    expect(lineage(tree, 'fibre', now)).toEqual(['fibre', 'phone.landline'])
    expect(await settingChanges(db, 'category', 1)).toMatchObject([
      { what: 'move', before: { parent: 'internet.outage' }, after: { parent: 'phone.landline' } },
    ])
  })

  test('is not retired above one in use; retired, it is known and no new case takes it', async () => {
    later(1)
    expect(await retireCategory(context, admin, 'phone.landline')).toEqual({
      ...{ refused: 'in-use', ties: [{ what: 'special', count: 1 }] },
    })
    const { id } = await registered(null)
    expect(await retireCategory(context, admin, 'fibre')).toEqual({ done: 'fibre' })
    expect((await categories(db)).map(({ code }) => code)).not.toContain('fibre')
    expect((await allCategories(db)).find(({ code }) => code === 'fibre')).toMatchObject({ retired: true })
    const trx = (work: typeof handle) =>
      db
        .transaction()
        .execute((own) =>
          work({ ...context, db: own }, huda, id, { ...classifying, category: 'fibre', text: null }),
        )
    // Kept some seconds by this process; a transaction reads anew.
    expect(await trx(handle)).toEqual({ refused: 'no-such-category' })
    expect(await restoreCategory(context, admin, 'fibre')).toEqual({ done: 'fibre' })
    expect(await trx(handle)).toMatchObject({ done: true })
  })

  test('stands in the order that it is given on its level', async () => {
    const order = async () => (await categories(db)).filter(({ parent }) => !parent).map(({ code }) => code)
    const before = await order()
    expect(await orderCategory(context, admin, before[1] ?? '', 'up')).toEqual({ done: before[1] })
    expect(await order()).toEqual(before.toReversed())
  })

  test('put on record only what differs', async () => {
    const [last] = await settingChanges(db, 'category', 1)
    const own = (await allCategories(db)).find(({ code }) => code === 'fibre')
    if (!own) throw new Error('No category')
    expect(await changeCategory(context, admin, 'fibre', own)).toEqual({ done: 'fibre' })
    expect(await settingChanges(db, 'category', 1)).toEqual([last])
  })
})

describe('a short list', () => {
  const codes = async () => (await choices(db, 'cause')).map(({ code }) => code)

  test('is added to, renamed, ordered, and loses nothing that is retired', async () => {
    expect(await addChoice(context, admin, 'cause', both('No lift'))).toEqual({ done: 'no-lift' })
    // Of one map with every category and choice.
    expect(await addChoice(context, admin, 'remedy', both('Fibre'))).toEqual({ done: 'fibre-2' })
    expect(await renameChoice(context, admin, 'cause', 'no-lift', both('No lift or ramp'))).toMatchObject({
      done: 'no-lift',
    })
    expect(await orderChoice(context, admin, 'cause', 'no-lift', 'up')).toEqual({ done: 'no-lift' })
    expect(await codes()).toEqual(['long-wait', 'poor-service', 'no-lift', 'wrong-direction'])
    expect(await retireChoice(context, admin, 'cause', 'poor-service')).toEqual({ done: 'poor-service' })
    expect(await retireChoice(context, admin, 'cause', 'poor-service')).toEqual({ refused: 'no-such-entry' })
    expect(await codes()).not.toContain('poor-service')
    expect(await restoreChoice(context, admin, 'cause', 'poor-service')).toEqual({ done: 'poor-service' })
    const changes = await settingChanges(db, 'cause', 10)
    expect(changes.map(({ what }) => what).sort()).toEqual(['add', 'change', 'order', 'restore', 'retire'])
  })
})

describe('the policy', () => {
  test('is in force for the next act, on record with what it was', async () => {
    const { id } = await registered('phone.landline')
    expect(await changePolicy(context, admin, { importanceTeam: [salem.id] })).toEqual({ done: 'policy' })
    const raised = { ...classifying, importance: 'high', text: null } as const
    const classify = () =>
      db.transaction().execute((trx) => handle({ ...context, db: trx }, huda, id, raised))
    expect(await classify()).toEqual({ refused: 'importance-by-team' })
    expect(await settingChanges(db, 'policy', 1)).toMatchObject([
      { code: null, before: { importanceTeam: [], lastRound: 2 }, after: { importanceTeam: [salem.id] } },
    ])
    await changePolicy(context, admin, { importanceTeam: [] })
    expect(await classify()).toMatchObject({ done: true })
  })
})

describe('a partner', () => {
  const retire = (code: string) => retireBody(context, admin, 'partner', code, partnerTies)
  const fibreCo = { name: both('Fibre Co'), email: 'care@fibre.example', phone: null }

  test('is reached as was said, and stays while it has a case in hand', async () => {
    expect(await addBody(context, admin, 'partner', fibreCo)).toEqual({ done: 'fibre-co' })
    const { id } = await registered('phone.landline')
    const give = { type: 'refer-to-partner', partner: 'fibre-co', way: 'opinion', text: words } as const
    const given = await handle(context, huda, id, [{ ...classifying, text: null }, give])
    expect(given).toMatchObject({ done: true })
    expect(await retire('fibre-co')).toEqual({ refused: 'in-use', ties: [{ what: 'open-cases', count: 1 }] })
    await handle(context, huda, id, { type: 'recall-referral', partner: 'fibre-co', text: words })
    expect(await retire('fibre-co')).toEqual({ done: 'fibre-co' })
  })

  test('is changed on record', async () => {
    await changeBody(context, admin, 'partner', 'fibre-co', { ...fibreCo, phone: '0112345678' })
    expect(await listChanges(db, 'partner', 1)).toMatchObject([
      {
        what: 'change',
        before: { phone: null },
        after: { phone: '0112345678', email: 'care@fibre.example' },
      },
    ])
  })
})

describe('a department', () => {
  const retire = (code: string) => retireBody(context, admin, 'department', code, departmentTies)

  test('is not retired before its cases, officers and categories have gone elsewhere', async () => {
    const { id } = await registered('phone.landline')
    const refer = { type: 'refer', department: 'telecom', text: null } as const
    await handle(context, huda, id, [{ ...classifying, text: null }, refer])
    const refused = await retire('telecom')
    expect(refused).toMatchObject({ refused: 'in-use' })
    expect('ties' in refused && refused.ties?.map(({ what }) => what)).toEqual([
      'open-cases',
      'categories',
      'officers',
    ])
  })

  test('is added, renamed, retired and taken back, each on record', async () => {
    expect(await addBody(context, admin, 'department', { name: both('Intake') })).toEqual({
      done: 'intake-2',
    })
    expect(await changeBody(context, admin, 'department', 'intake-2', { name: both('Fax') })).toEqual({
      done: 'intake-2',
    })
    expect(await retire('intake-2')).toEqual({ done: 'intake-2' })
    expect(await retire('intake-2')).toEqual({ refused: 'no-such-entry' })
    expect(await restoreBody(context, admin, 'department', 'intake-2')).toEqual({ done: 'intake-2' })
    expect((await allDepartments(db)).find(({ code }) => code === 'intake-2')).toEqual({
      ...{ code: 'intake-2', name: both('Fax'), retired: false },
    })
    const changes = await listChanges(db, 'department', 10)
    expect(changes.map(({ what }) => what).sort()).toEqual(['add', 'change', 'restore', 'retire'])
  })
})
