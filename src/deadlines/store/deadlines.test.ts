import { describe, expect, test } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import type { OfficerActor } from '../../staff/core/actor.ts'
import type { Special, Week } from '../core/calendar.ts'
import { specialKey } from '../core/calendarChange.ts'
import { seedLadder } from '../core/seedLadder.ts'
import { seedCalendars } from '../core/seeds.ts'
import { seedTimetable } from '../core/seedTimetable.ts'
import type { TimetableRow } from '../core/timetable.ts'
import { beginCalendar, changeCalendar, changeLadder, changeTimetable } from './change.ts'
import { addMissing, saveTimetable } from './handle.ts'
import { calendarOf } from './queries/calendarOf.ts'
import { readClocks } from './queries/clocks.ts'
import { recalculations } from './queries/recalculations.ts'
import { timeChanges } from './queries/timeChanges.ts'
import { requestRecalculation } from './recalculation.ts'

const context = await testContext()
const { db } = context
const officer = (role: OfficerActor['roles'][number]): OfficerActor => ({
  type: 'officer',
  id: '01990000-0000-7000-8000-000000000106',
  roles: [role],
  departments: [],
  partner: null,
})
const administrator = officer('administrator')
const closed: Week = { sun: [], mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] }
const storm: Special = {
  from: '2026-11-10',
  to: '2026-11-10',
  name: { ar: 'تعليق العمل', en: 'Closed' },
  hours: 'off',
}
const answer = (amount: number, validFrom: string): TimetableRow => ({
  ...{ kind: 'complaint', complexity: 'routine', importance: 'medium', clock: 'answer' },
  ...{ amount, unit: 'working-days', category: null, organisation: null, validFrom },
})
const clocksNow = () => db.transaction().execute((trx) => readClocks(trx))

describe('What is shipped', () => {
  test('comes whole to a new installation, and what was changed stays at the next start', async () => {
    await addMissing(db, seedCalendars, seedTimetable, seedLadder)
    await saveTimetable(db, [answer(7, '2020-01-01')])
    await addMissing(db, seedCalendars, seedTimetable, seedLadder)
    const { calendars, timetable, ladder } = await clocksNow()
    expect([...calendars.keys()].toSorted()).toEqual(['intake', 'ministry', 'operator'])
    expect(timetable).toHaveLength(seedTimetable.length)
    expect(timetable).toContainEqual(answer(7, '2020-01-01'))
    expect(ladder).toHaveLength(seedLadder.length)
    expect(ladder).toEqual(expect.arrayContaining([...seedLadder]))
  })

  test('brings to an old installation the clocks that it did not have', async () => {
    await db.deleteFrom('deadlines.timetable').where('clock', '=', 'review').execute()
    await db.deleteFrom('deadlines.calendar').where('organisation', '=', 'intake').execute()
    await addMissing(db, seedCalendars, seedTimetable, seedLadder)
    const { calendars, timetable } = await clocksNow()
    expect(timetable.filter(({ clock }) => clock === 'review')).toHaveLength(36)
    expect(calendars.get('intake')).toEqual(seedCalendars.intake)
  })
})

describe('An administrator', () => {
  test('declares a holiday and takes it back, each on record', async () => {
    const add = { type: 'add-days', days: [storm] } as const
    expect(await changeCalendar(context, administrator, 'ministry', add)).toEqual({ done: true })
    expect((await calendarOf(db, 'ministry'))?.special).toContainEqual(storm)
    const remove = { type: 'remove-days', key: specialKey(storm) } as const
    await changeCalendar(context, administrator, 'ministry', remove)
    expect(await calendarOf(db, 'ministry')).toEqual(seedCalendars.ministry)
    const kept = await timeChanges(db, 10)
    expect(kept.map(({ what, organisation }) => [what, organisation])).toEqual([
      ['remove-days', 'ministry'],
      ['add-days', 'ministry'],
    ])
    expect(kept[1]).toMatchObject({ actor: administrator.id, at: context.now(), detail: { days: [storm] } })
  })

  test('is told what is wrong, and nothing is kept', async () => {
    const week = { type: 'set-week', validFrom: '2026-12-01', week: closed } as const
    expect(await changeCalendar(context, administrator, 'ministry', week)).toEqual({
      problems: [{ code: 'no-working-day', path: 'periods' }],
    })
    expect(await calendarOf(db, 'ministry')).toEqual(seedCalendars.ministry)
    expect((await timeChanges(db, 1))[0]?.what).toBe('remove-days')
  })

  test('declares two holidays at once from two windows, and both are there', async () => {
    const days = ['2026-12-01', '2026-12-02', '2026-12-03'].map((day) => ({ ...storm, from: day, to: day }))
    await Promise.all(
      days.map((day) =>
        changeCalendar(context, administrator, 'operator', { type: 'add-days', days: [day] }),
      ),
    )
    expect((await calendarOf(db, 'operator'))?.special).toEqual(expect.arrayContaining(days))
  })

  test('gives a partner a calendar of its own, once', async () => {
    await beginCalendar(context, administrator, 'regulator')
    expect(await calendarOf(db, 'regulator')).toEqual(seedCalendars.ministry)
    await changeCalendar(context, administrator, 'regulator', { type: 'add-days', days: [storm] })
    await beginCalendar(context, administrator, 'regulator')
    expect((await calendarOf(db, 'regulator'))?.special).toContainEqual(storm)
  })

  test('sets limits and a ladder of a later day beside the old ones', async () => {
    await changeTimetable(context, administrator, [answer(4, '2027-01-01')])
    const rungs = [{ when: 'urgent', to: 'management', validFrom: '2027-01-01' } as const]
    await changeLadder(context, administrator, rungs)
    const { timetable, ladder } = await clocksNow()
    expect(timetable).toHaveLength(seedTimetable.length + 1)
    expect(ladder).toHaveLength(seedLadder.length + 1)
    expect((await timeChanges(db, 2)).map(({ what }) => what).toSorted()).toEqual([
      'set-ladder',
      'set-limits',
    ])
  })

  test('sets neither from today on or before, and may replace what has not come into force', async () => {
    const [today, next] = ['2026-03-12', '2026-03-13']
    const rung = (validFrom: string) => [{ when: 'urgent', to: 'head', validFrom } as const]
    const refused = { refused: 'too-early' }
    const before = await clocksNow()
    expect(await changeTimetable(context, administrator, [answer(9, next), answer(9, today)])).toEqual(
      refused,
    )
    expect(await changeLadder(context, administrator, rung(today))).toEqual(refused)
    expect(await clocksNow()).toEqual(before)
    await changeTimetable(context, administrator, [answer(9, next)])
    await changeTimetable(context, administrator, [answer(8, next)])
    expect((await clocksNow()).timetable.filter(({ validFrom }) => validFrom === next)).toEqual([
      answer(8, next),
    ])
    expect(await changeLadder(context, administrator, rung(next))).toEqual({ done: true })
  })

  test('asks for a recalculation with a reason; a second wish joins the one that waits', async () => {
    const wish = { organisation: 'ministry', reason: 'A holiday was declared' }
    const first = await requestRecalculation(context, administrator, wish)
    expect(await requestRecalculation(context, administrator, wish)).toEqual(first)
    expect(await recalculations(db, 5)).toMatchObject([{ ...wish, startedAt: null, done: 0, total: null }])
    const other = { ...wish, reason: 'It was announced a day longer' }
    expect(await requestRecalculation(context, administrator, other)).toEqual(first)
    expect(await requestRecalculation(context, administrator, wish)).toEqual(first)
    const both = 'A holiday was declared / It was announced a day longer'
    expect(await recalculations(db, 5)).toMatchObject([{ reason: both }])
    const announced = await db.selectFrom('queue.outbox').select(['name', 'body']).execute()
    expect(announced).toEqual([
      { name: 'RecalculationRequested', body: { ...first, organisation: 'ministry' } },
    ])
  })
})

test('Nobody but an administrator changes time', async () => {
  const refused = { refused: 'not-allowed' }
  for (const other of (['intake', 'management', 'auditor'] as const).map(officer)) {
    const add = { type: 'add-days', days: [storm] } as const
    expect(await changeCalendar(context, other, 'ministry', add)).toEqual(refused)
    expect(await beginCalendar(context, other, 'post-corporation')).toEqual(refused)
    expect(await changeTimetable(context, other, [answer(1, '2027-02-01')])).toEqual(refused)
    expect(await changeLadder(context, other, [])).toEqual(refused)
    expect(await requestRecalculation(context, other, { organisation: null, reason: 'x' })).toEqual(refused)
  }
})
