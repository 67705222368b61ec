import { describe, expect, test } from 'vitest'
import { type Instant, instant } from '../../language/core/instant.ts'
import type { Case } from './case.ts'
import { nextDue } from './duties.ts'
import {
  at,
  customer,
  no,
  people,
  registering,
  road,
  type Step,
  stateAfter,
  text,
  visitor,
  yes,
} from './testing.ts'

const { salem } = people
const next = (...steps: Step[]) => nextDue(stateAfter(steps) as Case)
// They begin on Sunday 1 November 2026 at 08:00.
const closing = (day: number): Instant => instant(`2026-11-${String(day).padStart(2, '0')}T14:30:00+03:00`)
const referred = road.slice(0, 3)
const told: Step = [salem, { type: 'update-customer', text }]
const delayed: Step = [salem, { type: 'delay', text, until: '2026-11-17' }]

describe('What is due next of a case', () => {
  test('is at first the first word, then the answer', () => {
    expect(next([visitor, registering])).toMatchObject({ clock: 'first-response' })
    // By the hours of reception, which is there until the evening.
    const evening = instant('2026-11-02T20:00:00+03:00')
    expect(next(...referred)).toEqual({ clock: 'first-response', at: evening })
    expect(next(...referred, told)).toEqual({ clock: 'answer', at: closing(4) })
  })

  test('is the next word, where the customer was promised an answer later than that', () => {
    expect(next(...referred, told, delayed)).toEqual({ clock: 'update', at: closing(8) })
    const again: Step = [salem, { type: 'update-customer', text }, at(7)]
    expect(next(...referred, told, delayed, again)).toEqual({ clock: 'update', at: closing(15) })
  })

  test('is the answer, where a word would be due at the same moment', () => {
    const same: Step = [salem, { type: 'delay', text, until: '2026-11-08' }]
    expect(next(...referred, told, same)).toEqual({ clock: 'answer', at: closing(8) })
  })

  test('is when the answer was due, while all clocks stand still for the customer', () => {
    expect(next(...referred, [salem, { type: 'ask-customer', text }, at(1)])).toEqual({
      ...{ clock: 'answer', at: closing(4) },
    })
  })

  test('is the end of the customer’s window once answered, then the answer of the review, and nothing once closed', () => {
    expect(next(...road)).toEqual({ clock: 'objection', at: closing(15) })
    expect(next(...road, [customer, no, at(1)])).toMatchObject({ clock: 'review' })
    expect(next(...road, [customer, yes, at(1)])).toBeNull()
  })
})
