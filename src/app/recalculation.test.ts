import { beforeAll, expect, test } from 'vitest'
import { registrationSchema } from '../cases/core/registration.schema.ts'
import { people } from '../cases/core/testing.ts'
import { registerCase } from '../cases/store/handle.ts'
import { findCaseById } from '../cases/store/queries/findCase.ts'
import { smallMinistry } from '../cases/store/testMinistry.ts'
import { recalculate } from '../cases/tasks/recalculate.ts'
import { seedCalendars } from '../deadlines/core/seeds.ts'
import { saveCalendar } from '../deadlines/store/handle.ts'
import { recalculations } from '../deadlines/store/queries/recalculations.ts'
import { requestRecalculation } from '../deadlines/store/recalculation.ts'
import { instant } from '../language/core/instant.ts'
import { testContext } from '../postgres/testDatabase.ts'

const context = await testContext()
beforeAll(() => smallMinistry(context.db))

test('moves the dates of open cases once, after a holiday was declared, and shows how far it came', async () => {
  context.setNow(instant('2026-11-01T08:00:00+03:00'))
  const said = registrationSchema.parse({
    ...{ kind: 'complaint', channel: 'phone', language: 'ar', text: 'لا يعمل الخط.' },
  })
  const registered = await registerCase(context, people.huda, said)
  if ('refused' in registered) throw new Error(registered.refused)
  const { ministry } = seedCalendars
  const off = {
    from: '2026-11-02',
    to: '2026-11-03',
    name: { ar: 'إجازة', en: 'Holiday' },
    hours: 'off',
  } as const
  await saveCalendar(context.db, 'ministry', { ...ministry, special: [...ministry.special, off] })
  // What changes rarely is kept for five seconds.
  await new Promise((resolve) => setTimeout(resolve, 5100))
  const wish = { organisation: 'ministry', reason: 'إجازة معلنة' }
  const asked = await requestRecalculation(context, people.admin, wish)
  if ('refused' in asked) throw new Error(asked.refused)
  const job = { id: asked.id, organisation: 'ministry' }
  await recalculate(context, job)
  const found = await findCaseById(context, { type: 'system' }, registered.state.id)
  expect(found?.state).toMatchObject({
    firstDueAt: instant('2026-11-04T14:30:00+03:00'),
    dueAt: instant('2026-11-08T14:30:00+03:00'),
  })
  const progress = { total: 1, done: 1, finishedAt: context.now() }
  expect((await recalculations(context.db, 1))[0]).toMatchObject({ ...progress, moved: 1 })
  await recalculate(context, job)
  expect((await findCaseById(context, { type: 'system' }, registered.state.id))?.version).toBe(found?.version)
}, 30_000)
