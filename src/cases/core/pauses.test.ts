import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seedCalendars } from '../../deadlines/core/seeds.ts'
import { addWorkingMinutes, workingMinutesBetween } from '../../deadlines/core/workingTime.ts'
import { type Instant, instant } from '../../language/core/instant.ts'
import type { Case, State } from './case.ts'
import type { Command } from './commands.ts'
import { dueFor } from './due.ts'
import { evolve } from './evolve.ts'
import {
  at,
  classifying,
  customer,
  decideStep,
  people,
  registering,
  road,
  rules,
  type Step,
  start,
  stateAfter,
  text,
  visitor,
} from './testing.ts'

const { huda } = people
const calendar = seedCalendars.ministry
const classify = fc.record({
  type: fc.constant('classify' as const),
  complexity: fc.constantFrom('routine', 'complex', 'critical'),
  importance: fc.constantFrom('low', 'medium', 'high'),
})
const wait = fc.record({ type: fc.constant('wait' as const), hours: fc.integer({ min: 0, max: 200 }) })
const acts = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.oneof(classify, wait)), { maxLength: 12 })

test('whatever the order of waits and classes, the answer is due at the beginning plus the limit plus what was waited', () => {
  let waits = 0
  fc.assert(
    fc.property(acts, (steps) => {
      let state: State = stateAfter(road.slice(0, 1))
      let hours = 0
      let waited = 0
      const give = (who: typeof huda | typeof customer, command: Command) => {
        const decision = decideStep(state, [who, command, at(0, hours)])
        if ('refused' in decision) throw new Error(decision.refused)
        state = decision.reduce<State>(evolve, state)
      }
      for (const [after, act] of steps) {
        hours += after
        const asked = at(0, hours)
        if (act.type === 'classify') give(huda, { ...classifying, ...act, text })
        else {
          // A question that comes when the answer is late already stands no clock still.
          const counts = asked < (state as Case).dueAt
          give(huda, { type: 'ask-customer', text })
          hours += act.hours
          give(customer, { type: 'add-information', channel: 'website', text, files: [] })
          if (counts) waited += workingMinutesBetween(calendar, asked, at(0, hours))
          if (counts) waits += 1
        }
        expect((state as Case).dueAt).toBe(
          addWorkingMinutes(calendar, limitOf(state as Case) as Instant, waited),
        )
      }
    }),
    { numRuns: 300 },
  )
  expect(waits).toBeGreaterThan(100)
})

function limitOf(subject: Case): Instant | null {
  return dueFor(rules, subject, 'answer', start)
}

describe('a pause of a limit that runs by the clock', () => {
  const moment = (day: number, time: string): Instant =>
    instant(`2026-11-${String(day).padStart(2, '0')}T${time}:00+03:00`)
  const inquiry = { ...registering, kind: 'inquiry' } as const
  const waited = (registered: Instant, asked: Instant, said: Instant): Instant => {
    const steps: Step[] = [
      [visitor, inquiry, registered],
      [huda, { type: 'ask-customer', text }, asked],
      [customer, { type: 'add-information', channel: 'website', text, files: [] }, said],
    ]
    return (stateAfter(steps) as Case).dueAt
  }
  // An inquiry has 24 hours, that stand still on days off.
  test('is counted by the clock: what was left when the customer was asked is left when they answer', () => {
    const [registered, asked, said] = [moment(1, '06:00'), moment(1, '14:45'), moment(2, '07:15')]
    expect(waited(registered, asked, said)).toBe(moment(2, '22:30'))
  })
  test('takes nothing on days off', () => {
    expect(waited(moment(5, '06:00'), moment(5, '20:00'), moment(7, '12:00'))).toBe(moment(8, '10:00'))
  })
  test('is kept when the case is classified anew', () => {
    const steps: Step[] = [
      [visitor, inquiry, moment(1, '06:00')],
      [huda, { type: 'ask-customer', text }, moment(1, '14:45')],
      [customer, { type: 'add-information', channel: 'website', text, files: [] }, moment(2, '07:15')],
      [huda, classifying, moment(2, '08:00')],
    ]
    expect((stateAfter(steps) as Case).dueAt).toBe(moment(2, '22:30'))
  })
})
