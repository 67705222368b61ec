import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { seedCalendars } from '../../deadlines/core/seeds.ts'
import { saveCalendar } from '../../deadlines/store/handle.ts'
import { instant } from '../../language/core/instant.ts'
import { inTransaction } from '../../postgres/context.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { Case } from '../core/case.ts'
import type { CommandInput } from '../core/commands.ts'
import { type Facts, nothingNamed } from '../core/facts.ts'
import { registrationSchema } from '../core/registration.schema.ts'
import { people } from '../core/testing.ts'
import { handle, registerCase } from './handle.ts'
import { decideMany, handleAlone, writeMany } from './handleMany.ts'
import { type Loaded, load } from './load.ts'
import { readRules } from './queries/rules.ts'
import { findingsIn } from './testFindings.ts'
import { smallMinistry } from './testMinistry.ts'

const context = await testContext()
const { db } = context
const { huda, salem } = people
const system = { type: 'system' } as const
const command = { type: 'recalculate', recalculation: 'r', newEdition: false } as const
const words = (body: string) => ({ subject: null, body })
const said = registrationSchema.parse({
  ...{ kind: 'complaint', channel: 'phone', language: 'ar', text: 'لا يعمل الخط.' },
})
let facts: Facts

beforeAll(() => smallMinistry(db))

/** A case that went so far, registered on Sunday morning. */
async function lived(...steps: readonly (readonly [typeof huda, CommandInput])[]): Promise<Loaded<Case>> {
  context.setNow(instant('2026-11-01T08:00:00+03:00'))
  const registered = await registerCase(context, huda, said)
  if ('refused' in registered) throw new Error(registered.refused)
  const { id } = registered.state
  for (const [who, step] of steps) {
    const outcome = await handle(context, who, id, step)
    if ('refused' in outcome) throw new Error(`${step.type}: ${outcome.refused}`)
  }
  return stands(id)
}

async function stands(id: string): Promise<Loaded<Case>> {
  const { state, ...position } = await load(db, id)
  if (state.status === 'nothing') throw new Error('No such case')
  return { ...position, state }
}

/** One of each way to be open. */
async function everyWay(): Promise<Loaded<Case>[]> {
  const classes = { category: 'phone.landline', complexity: 'routine', importance: 'medium' } as const
  const classify = { type: 'classify', ...classes, procedure: 'treatment', named: [], text: null } as const
  const treated = [
    [huda, classify],
    [huda, { type: 'refer', department: 'telecom', text: null }],
    [salem, { type: 'take' }],
  ] as const
  const ask = { type: 'ask-customer', text: words('ما رقم الخط؟') } as const
  const answer = { type: 'answer', text: words('أُصلح.'), solved: true, remedy: 'fix', files: [] } as const
  return [
    await lived(),
    await lived(...treated.slice(0, 1)),
    await lived(...treated),
    await lived(...treated, [salem, ask]),
    await lived(...treated, [salem, { ...answer, present: false }]),
  ]
}

/** Alone, by the calendars as they are. */
const anew = (id: string): Promise<boolean> =>
  inTransaction(context, (db) => handleAlone({ ...context, db }, system, id, command))

/** Two days off in that week; then nothing but what a change of the calendar brings. */
async function declareHoliday(): Promise<void> {
  const { ministry } = seedCalendars
  const name = { ar: 'إجازة', en: 'Holiday' }
  const off = { from: '2026-11-02', to: '2026-11-03', name, hours: 'off' } as const
  await saveCalendar(db, 'ministry', { ...ministry, special: [...ministry.special, off] })
  facts = {
    ...(await inTransaction(context, readRules)),
    ...nothingNamed,
  }
}

/** Everything kept of a case but what names it: its row, its newest event, its figures, what was announced. */
async function keptOf({ state: { id, reference } }: Loaded<Case>): Promise<string> {
  const { rows } = await sql<{ kept: object }>`
    select json_build_object(
      'row', to_jsonb(f) - 'head',
      'event', (select to_jsonb(e) - 'hash' from cases.case_event e where e.case_id = f.id and e.version = f.version),
      'facts', (select jsonb_agg(to_jsonb(r)) from cases.fact_round r where r.case_id = f.id),
      'announced', (select jsonb_agg(o.name || o.body) from queue.outbox o
        where o.body ->> 'caseId' = f.id::text and (o.body ->> 'version')::int = f.version),
      'pending', (select count(*) from cases.head_pending p where p.case_id = f.id)) as kept
    from cases.case_file f where f.id = ${id}`.execute(db)
  return JSON.stringify(rows[0]?.kept, null, 1)
    .replaceAll(id, 'ID')
    .replaceAll(reference, 'REFERENCE')
    .replaceAll(/[\da-f]{8}-[\da-f-]{27}|[\da-f]{64}/g, (found) => (known.has(found) ? found : 'TEXT'))
}
const known = new Set<string>(Object.values(people).map(({ id }) => id))

describe('a command to many cases', () => {
  test('leaves of each what it leaves of one alone, in a record that verifies', async () => {
    const [many, alone] = [await everyWay(), await everyWay()]
    await declareHoliday()
    const decided = decideMany(context, system, many, command, facts)
    expect(await writeMany(context, decided)).toEqual({ changed: 5, overtaken: [] })
    for (const { state } of alone) expect(await anew(state.id)).toBe(true)
    for (const [at, one] of many.entries())
      expect(await keptOf(one)).toBe(await keptOf(alone[at] as Loaded<Case>))
    expect(await findingsIn(db)).toEqual([])
  })

  test('is for each of them done whole or not at all: who was overtaken has both, once', async () => {
    await saveCalendar(db, 'ministry', seedCalendars.ministry)
    await new Promise((resolve) => setTimeout(resolve, 5_100))
    const cases = await everyWay()
    await declareHoliday()
    const decided = decideMany(context, system, cases, command, facts)
    const { id } = (cases[2] as Loaded<Case>).state
    await handle(context, salem, id, { type: 'note', text: words('اتصلت به.'), files: [] })
    expect(await writeMany(context, decided)).toEqual({ changed: 4, overtaken: [id] })
    expect((await stands(id)).version).toBe((cases[2] as Loaded<Case>).version + 1)
    expect(await anew(id)).toBe(true)
    expect(await anew(id)).toBe(false)
    const told = await db
      .selectFrom('cases.case_event')
      .select('type')
      .where('case_id', '=', id)
      .orderBy('version')
      .execute()
    expect(told.slice(-2).map(({ type }) => type)).toEqual(['NoteAdded', 'DeadlinesRecalculated'])
    expect(await findingsIn(db)).toEqual([])
  })

  test('sets the next alarm of those that it does not change, unless they moved on', async () => {
    for (const { state } of await everyWay()) await anew(state.id)
    const rows = await db.selectFrom('cases.case_file').select('id').orderBy('id', 'desc').limit(5).execute()
    const cases = await Promise.all(rows.map(({ id }) => stands(id)))
    const ids = rows.map(({ id }) => id)
    const alarms = async () =>
      new Map(
        (
          await db
            .selectFrom('cases.case_file')
            .select(['id', 'next_alarm_at'])
            .where('id', 'in', ids)
            .execute()
        ).map((row) => [row.id, row.next_alarm_at]),
      )
    const before = await alarms()
    const decided = decideMany(context, system, cases, command, facts)
    expect(decided.acts).toEqual([])
    const wrong = instant('2027-01-01T00:00:00Z')
    await db.updateTable('cases.case_file').set({ next_alarm_at: wrong }).execute()
    const [first = ''] = ids
    await db.updateTable('cases.case_file').set({ version: 9 }).where('id', '=', first).execute()
    await writeMany(context, decided)
    expect(await alarms()).toEqual(new Map([...before, [first, wrong]]))
  })
})
