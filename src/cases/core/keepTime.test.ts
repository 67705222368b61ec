import { describe, expect, test } from 'vitest'
import { type Instant, instant } from '../../language/core/instant.ts'
import { alarmsOf } from './alarms.ts'
import type { Case } from './case.ts'
import { nextAlarmAt, soundsAt } from './soundsAt.ts'
import { given, people, registering, road, rules, type Step, stateAfter, system, visitor } from './testing.ts'

const tick: Step[1] = { type: 'keep-time' }
const moment = (day: number, time: string): Instant =>
  instant(`2026-11-${String(day).padStart(2, '0')}T${time}:00+03:00`)
// Registered on Sunday 1 November, due on Wednesday the 4th at closing time.
// The first word was said, so that only the ministry's hours count.
const referred: Step[] = [
  ...road.slice(0, 3),
  [people.salem, { type: 'record-contact', channel: 'phone', outcome: 'reached', text: null }],
]
const urgent: Step[] = [[visitor, { ...registering, urgent: true }]]
const next = (steps: readonly Step[], now: Instant) => nextAlarmAt(stateAfter(steps) as Case, rules, now)

describe('what was missed while no machine ran', () => {
  test('wakes nobody at night or on a weekend: it waits for the next opening', () => {
    for (const night of [moment(6, '03:00'), moment(5, '15:00'), moment(5, '06:00')])
      expect(given(referred).when(system, tick, night)).toBe('nothing-due')
    expect(next(referred, moment(6, '03:00'))).toBe(moment(8, '07:30'))
    expect(given(referred).when(system, tick, moment(8, '07:30'))).toContain('CaseEscalated')
  })
  test('of an urgent case is told at any hour', () => {
    expect(given(urgent).when(system, tick, moment(6, '03:00'))).toContain('CaseEscalated')
  })
  test('closes a case at any hour', () => {
    expect(given(road).when(system, tick, moment(20, '03:00'))).toEqual(['CaseClosed'])
  })
})

describe('what falls due at closing time', () => {
  test('is set off then, by a run that comes some minutes late, too', () => {
    for (const time of ['14:30', '14:31', '14:45'])
      expect(given(referred).when(system, tick, moment(3, time))).toContain('DelayNoticeFellDue')
  })
  test('waits for the next morning when the run comes later than that', () => {
    expect(given(referred).when(system, tick, moment(3, '14:46'))).toBe('nothing-due')
    expect(next(referred, moment(3, '14:46'))).toBe(moment(4, '07:30'))
    expect(given(referred).when(system, tick, moment(4, '07:30'))).toContain('DelayNoticeFellDue')
  })
})

test('what falls due in the night, by a limit that runs by the clock, sounds at the opening after it', () => {
  const alarm = alarmsOf(stateAfter(referred) as Case, rules).find(
    ({ sounds }) => sounds.what === 'delay-notice',
  )
  const [night, opening] = [moment(3, '05:00'), moment(3, '07:30')]
  if (!alarm) throw new Error('No delay notice')
  for (const now of [moment(1, '09:00'), night, moment(3, '05:16')])
    expect(soundsAt({ ...alarm, at: night }, now)).toBe(opening)
  expect(soundsAt({ ...alarm, at: night, hours: null }, night)).toBe(night)
})
