import { describe, expect, test } from 'vitest'
import { type Instant, instant } from '../../language/core/instant.ts'
import { alarmsOf } from './alarms.ts'
import type { Case } from './case.ts'
import { runningClocks } from './clocks.ts'
import { nextAlarmAt } from './soundsAt.ts'
import {
  at,
  classifying,
  customer,
  given,
  no,
  people,
  registering,
  road,
  rules,
  type Step,
  stateAfter,
  system,
  text,
  visitor,
} from './testing.ts'

const { huda, salem, follow, manager } = people
const state = (steps: readonly Step[]): Case => stateAfter(steps) as Case
const clocks = (steps: readonly Step[]) => runningClocks(state(steps)).map(({ clock }) => clock)
const tick: Step[1] = { type: 'keep-time' }
// They begin on Sunday 1 November 2026 at 08:00: routine and medium is due on Wednesday at closing time.
const closing = (day: number): Instant => instant(`2026-11-${String(day).padStart(2, '0')}T14:30:00+03:00`)
const opening = (day: number): Instant => instant(`2026-11-${String(day).padStart(2, '0')}T07:30:00+03:00`)
const referred = road.slice(0, 3)
const told = (steps: readonly Step[], when: Instant) =>
  alarmsOf(state(steps), rules)
    .filter((alarm) => alarm.at <= when)
    .map(({ sounds, clock }) => [clock, 'to' in sounds ? sounds.to : sounds.what])

describe('the clocks of a case', () => {
  test('run apart: the answer, the first word, the next word; after the answer only the customer’s window', () => {
    expect(clocks(referred)).toEqual(['answer', 'first-response', 'update'])
    expect(clocks(road)).toEqual(['objection'])
    expect(clocks([...road, [customer, no, at(1)]])).toEqual(['review', 'update'])
  })
  test('stand still while the customer was asked, and go on when the words come', () => {
    const asked: Step[] = [...referred, [salem, { type: 'ask-customer', text }, at(1)]]
    expect(clocks(asked)).toEqual([])
    expect(nextAlarmAt(state(asked), rules, at(1))).toBeNull()
    const said: Step = [customer, { type: 'add-information', channel: 'website', text, files: [] }, at(2)]
    expect(clocks([...asked, said])).toEqual(['answer', 'update'])
  })
  test('count a pause over the weekend as the working time in it, not as days', () => {
    // Asked on Thursday at noon, said on Sunday at nine: two and a half hours of Thursday and one and a half of Sunday.
    const steps: Step[] = [
      [visitor, registering, instant('2026-11-04T08:00:00+03:00')],
      [huda, classifying, instant('2026-11-04T08:30:00+03:00')],
      [huda, { type: 'ask-customer', text }, instant('2026-11-05T12:00:00+03:00')],
      [
        customer,
        { type: 'add-information', channel: 'website', text, files: [] },
        instant('2026-11-08T09:00:00+03:00'),
      ],
    ]
    expect(state(steps).firstDueAt).toBe(closing(9))
    expect(state(steps).dueAt).toBe(instant('2026-11-10T11:30:00+03:00'))
  })
  test('end with the first word of a person: a talk, a question, an update', () => {
    const talked: Step = [salem, { type: 'record-contact', channel: 'phone', outcome: 'reached', text: null }]
    const missed: Step = [salem, { type: 'record-contact', channel: 'phone', outcome: 'busy', text: null }]
    expect(clocks([...referred, missed])).toContain('first-response')
    expect(clocks([...referred, talked])).not.toContain('first-response')
    expect(clocks([...referred, [salem, { type: 'update-customer', text }]])).not.toContain('first-response')
  })
  test('of the update starts again with each word to the customer', () => {
    const due = (steps: readonly Step[]) => state(steps).update?.dueAt
    expect(due(referred)).toBe(closing(8))
    expect(due([...referred, [salem, { type: 'update-customer', text }, at(3)]])).toBe(closing(11))
    expect(due(road)).toBeUndefined()
  })
})

describe('a delay notice', () => {
  const delay = (until: string): Step[1] => ({ type: 'delay', text, until })
  test('moves the date to the closing time of a working day and keeps the first promise', () => {
    expect(given(referred).when(salem, delay('2026-11-10'), at(1))).toEqual(['DelayNoticeGiven'])
    const delayed = state([...referred, [salem, delay('2026-11-10'), at(1)]])
    expect([delayed.firstDueAt, delayed.dueAt]).toEqual([closing(4), closing(10)])
  })
  test('needs a working day, later than promised, within half a year', () => {
    expect(given(referred).when(salem, delay('2026-11-13'))).toBe('not-a-working-day')
    expect(given(referred).when(salem, delay('2026-11-04'))).toBe('not-later')
    expect(given(referred).when(salem, delay('2026-11-10'), at(40))).toBe('not-later')
    expect(given(referred).when(salem, delay('2028-11-12'))).toBe('too-far')
  })
  test('is not for a case that waits for the customer or is answered', () => {
    const asked: Step[] = [...referred, [salem, { type: 'ask-customer', text }]]
    expect(given(asked).when(salem, delay('2026-11-10'))).toBe('waiting-for-customer')
    expect(given(road).when(salem, delay('2026-11-10'))).toBe('not-in-treatment')
  })
  test('falls due a working day before the answer does, and again before the new date', () => {
    expect(given(referred).when(system, tick, closing(3))).toContain('DelayNoticeFellDue')
    const again: Step[] = [
      ...referred,
      [system, tick, closing(3)],
      [salem, delay('2026-11-10'), instant('2026-11-03T14:40:00+03:00')],
    ]
    expect(told(again, opening(9))).not.toContainEqual(['answer', 'delay-notice'])
    expect(told(again, closing(9))).toContainEqual(['answer', 'delay-notice'])
  })
  test('of a date promised after its moment is due at the next opening, and nobody is reminded before', () => {
    const evening = instant('2026-11-04T20:00:00+03:00')
    const steps: Step[] = [...referred, [salem, delay('2026-11-05'), evening]]
    expect(told(steps, evening).filter(([clock]) => clock === 'answer')).toEqual([])
    expect(told(steps, opening(5)).filter(([clock]) => clock === 'answer')).toEqual([
      ['answer', 'delay-notice'],
    ])
    expect(told(steps, closing(5)).filter(([clock]) => clock === 'answer')).toHaveLength(1)
  })
})

describe('the ladder', () => {
  test('keeps the hours of whoever is told: a head hears on no day off of a first word that reception owes', () => {
    const registered: Step[] = [[visitor, registering, instant('2026-11-04T10:00:00+03:00')]]
    const head = alarmsOf(state(registered), rules).find(({ clock }) => clock === 'first-response')
    expect(head).toMatchObject({ sounds: { to: 'head' }, at: opening(8) })
  })
  test('goes from the owner to the head, the follow-up team and senior management, each in working hours', () => {
    const late = told(referred, instant('2026-12-31T08:00:00+03:00')).filter(([clock]) => clock === 'answer')
    expect(late.map(([, to]) => to)).toEqual([
      'delay-notice',
      'owner',
      'owner',
      'head',
      'follow-up',
      'management',
    ])
    const owner = alarmsOf(state(referred), rules).filter(
      ({ sounds }) => 'to' in sounds && sounds.to === 'owner',
    )
    expect(owner.map((alarm) => alarm.at)).toContain(opening(5))
  })
  test('sounds once, and after hours without a machine tells each reader once', () => {
    const ticked: Step[] = [...referred, [system, tick, at(30)]]
    expect(given(referred).when(system, tick, at(30))).toEqual(
      expect.arrayContaining(['DelayNoticeFellDue', 'CaseEscalated']),
    )
    const readers = told(referred, at(30)).map(([clock, to]) => `${clock} ${to}`)
    const sounded = given(referred).when(system, tick, at(30))
    expect(sounded).toHaveLength(new Set(readers).size)
    expect(given(ticked).when(system, tick, at(30))).toBe('nothing-due')
  })
  test('stops when somebody above the owner has it in hand, and begins again with a new date', () => {
    const up: Step[] = [...referred, [system, tick, at(8)]]
    expect(given(up).when(salem, { type: 'acknowledge' }, at(8))).toBe('not-allowed')
    const held: Step[] = [...up, [follow, { type: 'acknowledge' }, at(8)]]
    expect(told(held, at(60)).map(([clock]) => clock)).not.toContain('answer')
    expect(given(held).when(manager, { type: 'acknowledge' }, at(9))).toBe('nothing-escalated')
    const moved: Step[] = [...held, [salem, { type: 'delay', text, until: '2026-11-17' }, at(9)]]
    expect(told(moved, at(60)).map(([clock]) => clock)).toContain('answer')
  })
  test('of an urgent case waits for no working hours, and its alert goes up with the registration', () => {
    const urgent: Step = [visitor, { ...registering, urgent: true }]
    expect(given([]).when(...urgent)).toEqual(['CaseRegistered', 'CaseEscalated', 'CaseEscalated'])
    expect(alarmsOf(state([urgent]), rules).map((alarm) => alarm.at)).toContain(closing(4))
  })
})

describe('silence', () => {
  const wrote: Step = [customer, { type: 'add-information', channel: 'email', text, files: [] }, at(2)]
  test('closes at the end of the customer’s window, a working moment', () => {
    const { confirmBy } = state(road) as Extract<Case, { status: 'answered' }>
    expect(confirmBy).toBe(closing(15))
    expect(given(road).when(system, tick, confirmBy)).toEqual(['CaseClosed'])
  })
  test('is no yes when the customer has written since the answer: follow-up is told to read it', () => {
    const heard = [...road, wrote]
    expect(given(heard).when(system, tick, at(30))).toEqual(['CaseEscalated'])
    expect(given([...heard, [system, tick, at(30)]]).when(system, tick, at(90))).toBe('nothing-due')
    expect(given(heard).when(follow, no, at(30))).toEqual(['AnswerRejected', 'ReviewOpened'])
  })
})

describe('a recalculation, after two days off were declared', () => {
  const again: Step = [system, { type: 'recalculate', recalculation: text.id, newEdition: false }, at(1)]

  test('moves what they move, and never the first promise', () => {
    expect(state([...referred, again])).toMatchObject({
      firstDueAt: closing(4),
      roundFirstDueAt: closing(4),
      dueAt: closing(8),
      update: { dueAt: closing(10) },
    })
    expect(state([...road, again])).toMatchObject({ confirmBy: closing(17) })
  })
  test('leaves alone what did not move and a date that the customer was given by hand', () => {
    expect(given([...referred, again]).when(...again)).toBe('nothing-moved')
    const delayed: Step[] = [...referred, [salem, { type: 'delay', text, until: '2026-11-05' }]]
    expect(state([...delayed, again])).toMatchObject({ dueAt: closing(5), update: { dueAt: closing(10) } })
  })
  test('is the work of Insat alone', () => {
    expect(given(referred).when(follow, again[1], at(1))).toBe('not-allowed')
  })
})
