import { beforeAll, expect, test } from 'vitest'
import type { DeadlinesRecalculated } from '../cases/core/events.ts'
import { registrationSchema } from '../cases/core/registration.schema.ts'
import { people } from '../cases/core/testing.ts'
import { handle, registerCase } from '../cases/store/handle.ts'
import { findCaseById } from '../cases/store/queries/findCase.ts'
import { findingsIn } from '../cases/store/testFindings.ts'
import { smallMinistry } from '../cases/store/testMinistry.ts'
import { recalculate } from '../cases/tasks/recalculate.ts'
import { seedCalendars } from '../deadlines/core/seeds.ts'
import { saveCalendar } from '../deadlines/store/handle.ts'
import { recalculations } from '../deadlines/store/queries/recalculations.ts'
import { requestRecalculation } from '../deadlines/store/recalculation.ts'
import { instant } from '../language/core/instant.ts'
import { testContext } from '../postgres/testDatabase.ts'
import { execute } from '../postgres/testServer.ts'

const context = await testContext()
const { db } = context
beforeAll(() => smallMinistry(db))

const said = registrationSchema.parse({
  ...{ kind: 'complaint', channel: 'phone', language: 'ar', text: 'لا يعمل الخط.' },
})

async function register(): Promise<string> {
  const registered = await registerCase(context, people.huda, said)
  if ('refused' in registered) throw new Error(registered.refused)
  return registered.state.id
}

/** A day off is declared and the dates of open cases are to be counted anew; the job that follows. */
async function declareOff(from: string, to: string): Promise<{ id: string; organisation: string }> {
  const { ministry } = seedCalendars
  const off = { from, to, name: { ar: 'إجازة', en: 'Holiday' }, hours: 'off' } as const
  await saveCalendar(db, 'ministry', { ...ministry, special: [...ministry.special, off] })
  const wish = { organisation: 'ministry', reason: 'إجازة معلنة' }
  const asked = await requestRecalculation(context, people.admin, wish)
  if ('refused' in asked) throw new Error(asked.refused)
  return { id: asked.id, organisation: 'ministry' }
}

/** How often the recalculation moved each case that it moved. */
async function moves(recalculation: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('cases.case_event')
    .select(['case_id', 'body'])
    .where('type', '=', 'DeadlinesRecalculated')
    .execute()
  const own = rows.filter(({ body }) => (body as DeadlinesRecalculated).recalculation === recalculation)
  return [...Map.groupBy(own, (row) => row.case_id).values()].map((events) => events.length)
}

test('moves the dates of open cases once, after a holiday was declared a moment ago, and shows how far it came', async () => {
  context.setNow(instant('2026-11-01T08:00:00+03:00'))
  const caseId = await register()
  const job = await declareOff('2026-11-02', '2026-11-03')
  await recalculate(context, job)
  const found = await findCaseById(context, { type: 'system' }, caseId)
  expect(found?.state).toMatchObject({
    firstDueAt: instant('2026-11-04T14:30:00+03:00'),
    dueAt: instant('2026-11-08T14:30:00+03:00'),
  })
  const progress = { total: 1, done: 1, finishedAt: context.now() }
  expect((await recalculations(db, 1))[0]).toMatchObject({ ...progress, moved: 1 })
  await recalculate(context, job)
  expect((await findCaseById(context, { type: 'system' }, caseId))?.version).toBe(found?.version)
  expect((await recalculations(db, 1))[0]).toMatchObject({ ...progress, moved: 1 })
}, 30_000)

test('ends what was stopped in the middle, while officers are at work on the same cases, and does nothing twice', async () => {
  context.setNow(instant('2026-11-15T08:00:00+03:00'))
  await saveCalendar(db, 'ministry', seedCalendars.ministry)
  const cases: string[] = []
  for (let i = 0; i < 60; i++) cases.push(...(await Promise.all([1, 2, 3, 4, 5].map(register))))
  const job = await declareOff('2026-11-16', '2026-11-17')
  await expect(recalculate(context, job, AbortSignal.abort())).rejects.toThrow('begun again')
  const [half] = await recalculations(db, 1)
  expect(half).toMatchObject({ total: 301, finishedAt: null })
  expect(half?.moved).toBe((await moves(job.id)).length)
  expect(half?.moved).toBeLessThan(250)
  const note = { type: 'note', text: { subject: null, body: 'اتصلت به.' }, files: [] } as const
  const noted = cases.slice(100).map((id) => handle(context, people.huda, id, note))
  await Promise.all([recalculate(context, job), ...noted])
  expect((await recalculations(db, 1))[0]).toMatchObject({ total: 301, done: 301, moved: 301 })
  expect(await moves(job.id)).toEqual(Array.from({ length: 301 }, () => 1))
  const notes = db.selectFrom('cases.case_event').select('case_id').where('type', '=', 'NoteAdded')
  expect(await notes.execute()).toHaveLength(200)
  expect(await findingsIn(db)).toEqual([])
}, 60_000)

test('one broken case stops no other, and is told of at the end', async () => {
  context.setNow(instant('2026-11-15T08:00:00+03:00'))
  const [broken, other] = [await register(), await register()]
  await execute(
    context.databaseUrl,
    `update cases.case_file set state = state - 'pauses' where id = '${broken}'`,
  )
  const job = await declareOff('2026-11-16', '2026-11-17')
  const before = await findCaseById(context, { type: 'system' }, other)
  await expect(recalculate(context, job)).rejects.toThrow(`1 cases failed, first ${broken}`)
  const after = await findCaseById(context, { type: 'system' }, other)
  expect(after?.version).toBe((before?.version ?? 0) + 1)
  expect((await recalculations(db, 9)).find(({ id }) => id === job.id)).toMatchObject({ finishedAt: null })
})
