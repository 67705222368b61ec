import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workingMinutesBetween } from '../../deadlines/core/workingTime.ts'
import { type Instant, instant } from '../../language/core/instant.ts'
import type { Case } from './case.ts'
import { clocksSeen } from './clocksSeen.ts'
import type { CaseEvent } from './events.ts'
import {
  at,
  customer,
  decideStep,
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
import { workedTime } from './workedTime.ts'

const { salem, maha, manager } = people
const closing = (day: number): Instant => instant(`2026-11-${String(day).padStart(2, '0')}T14:30:00+03:00`)
const tick: Step[1] = { type: 'keep-time' }
const referred = road.slice(0, 3)

function eventsOf(steps: readonly Step[]): readonly CaseEvent[] {
  return steps.flatMap((step, index) => {
    const events = decideStep(stateAfter(steps.slice(0, index)), step)
    if ('refused' in events) throw new Error(events.refused)
    return events
  })
}
const seen = (steps: readonly Step[], now: Instant) =>
  clocksSeen(stateAfter(steps) as Case, eventsOf(steps), rules, now)
const clockOf = (steps: readonly Step[], now: Instant, clock: string) =>
  seen(steps, now).running.find((one) => one.clock === clock)

describe('the clocks of a case as officers see them', () => {
  test('stand by what falls due next, each with its time left by the calendar of whoever keeps it', () => {
    const { running, paused, promised } = seen(referred, at(0, 1))
    expect(running.map(({ clock }) => clock)).toEqual(['first-response', 'answer', 'update'])
    expect(running[1]).toMatchObject({
      dueAt: closing(4),
      remaining: { late: false, unit: 'days', count: 3 },
    })
    expect([paused, promised]).toEqual([null, null])
    // Reception works on a Friday, the ministry does not.
    const friday = instant('2026-11-06T10:00:00+03:00')
    const onFriday: Step[] = [[visitor, registering, friday]]
    const left = (clock: string) => clockOf(onFriday, friday, clock)?.remaining
    expect(left('first-response')).toMatchObject({ unit: 'days', count: 1 })
    expect(left('answer')).toMatchObject({ unit: 'days', count: 3 })
  })

  test('tell what was promised at first, since when a delay notice is due, and when one was given', () => {
    expect(seen(referred, at(0, 1)).delayNotice).toEqual({
      givenAt: null,
      duty: { at: closing(3), fallen: false },
    })
    const fell: Step[] = [...referred, [system, tick, closing(3)]]
    expect(seen(fell, closing(3)).delayNotice.duty).toEqual({ at: closing(3), fallen: true })
    const given: Step[] = [...fell, [salem, { type: 'delay', text, until: '2026-11-10' }, at(3)]]
    expect(seen(given, at(3))).toMatchObject({
      promised: closing(4),
      delayNotice: { givenAt: at(3), duty: { fallen: false } },
    })
  })

  test('tell to whom a late one went up, once each, and who has it in hand', () => {
    const late: Step[] = [...referred, [system, tick, closing(5)], [system, tick, closing(9)]]
    const up = clockOf(late, closing(9), 'answer')
    expect(up).toMatchObject({ remaining: { late: true }, inHand: null })
    expect(up?.escalatedTo.map(({ to }) => to)).toEqual(['head', 'follow-up'])
    const taken: Step[] = [...late, [manager, { type: 'acknowledge' }, closing(10)]]
    expect(clockOf(taken, closing(10), 'answer')?.inHand).toEqual({
      by: { type: 'officer', id: manager.id },
      at: closing(10),
    })
  })

  test('stand still with the reason while the customer is asked, and what was late then stays as late', () => {
    const asked = (days: number): Step => [salem, { type: 'ask-customer', text }, at(days)]
    expect(seen([...referred, asked(1)], at(30))).toMatchObject({
      running: [],
      paused: { since: at(1), dueAt: closing(4), late: null },
      delayNotice: { duty: null },
    })
    const late = seen([...referred, asked(10)], at(30)).paused?.late
    expect(late).toMatchObject({ late: true })
    expect(seen([...referred, asked(10)], at(60)).paused?.late).toEqual(late)
  })
})

describe('the working time of a case', () => {
  test('is counted by round and in all, without the time that the customer took', () => {
    const day = 7 * 60
    const asked: Step = [salem, { type: 'ask-customer', text }, instant('2026-11-02T09:30:00+03:00')]
    const said: Step = [
      customer,
      { type: 'add-information', channel: 'website', text, files: [] },
      instant('2026-11-04T10:30:00+03:00'),
    ]
    // Registered on Sunday at eight: six and a half hours of it, two of Monday; then four of Wednesday.
    const steps = [...referred, asked, said]
    const { worked } = seen(steps, closing(4))
    expect(worked).toEqual({ round: 12.5 * 60, total: 12.5 * 60 })
    const answer: Step = [
      salem,
      { type: 'answer', text, solved: true, remedy: null, files: [], present: false },
      closing(4),
    ]
    const again: Step[] = [...steps, answer, [customer, no, closing(5)]]
    expect(seen(again, closing(8)).worked).toEqual({ round: day, total: 12.5 * 60 + day })
    const last: Step[] = [...again, [maha, { type: 'take' }, closing(8)]]
    expect(seen(last, closing(9)).worked).toEqual({ round: 2 * day, total: 12.5 * 60 + 2 * day })
  })

  test('never falls while time passes, and is no more than the working time since the registration', () => {
    const events = eventsOf([...road, [customer, no, at(3)]])
    const hours = fc.integer({ min: 0, max: 2000 })
    fc.assert(
      fc.property(hours, hours, (one, more) => {
        const [early, late] = [at(4, one), at(4, one + more)]
        const [before, after] = [early, late].map((when) => workedTime(events, rules.calendar, when))
        const whole = workingMinutesBetween(rules.calendar, at(0), late)
        return (
          before !== undefined &&
          after !== undefined &&
          before.total <= after.total &&
          after.total <= whole &&
          after.round <= after.total
        )
      }),
    )
    expect(workedTime([], rules.calendar, at(1))).toEqual({ round: 0, total: 0 })
  })
})
