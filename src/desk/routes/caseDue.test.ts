import { describe, expect, test } from 'vitest'
import type { Case } from '../../cases/core/case.ts'
import { at, classifying, people, road, type Step, stateAfter, text, yes } from '../../cases/core/testing.ts'
import { seedCalendars } from '../../deadlines/core/seeds.ts'
import { dueOf } from './caseDue.ts'

const { huda, salem, follow } = people
const due = (steps: readonly Step[], days: number) =>
  dueOf(stateAfter(steps) as Case, seedCalendars.ministry, at(days))
const referred = road.slice(0, 3)

describe('what is due next on a case', () => {
  test('is the answer, which is late once its moment has passed', () => {
    expect(due(referred, 0)).toMatchObject({ what: 'answer', promised: null, remaining: { late: false } })
    expect(due(referred, 30)).toMatchObject({ what: 'answer', remaining: { late: true } })
  })

  test('stands still while the customer is asked, and stays late where it was late already', () => {
    const asked = (days: number): Step => [salem, { type: 'ask-customer', text }, at(days)]
    expect(due([...referred, asked(0)], 30)).toMatchObject({ what: 'paused', remaining: null })
    const late = due([...referred, asked(20)], 30).remaining
    expect(late).toMatchObject({ late: true })
    expect(late).toEqual(due([...referred, asked(20)], 60).remaining)
  })

  test("is the customer's word once it is answered, and nothing once it is closed", () => {
    expect(due(road, 0)).toMatchObject({ what: 'confirm', remaining: { late: false } })
    const closed: readonly Step[] = [...road, [follow, yes, at(1)]]
    expect(due(closed, 2)).toMatchObject({ what: 'closed', at: at(1), ground: 'confirmed', remaining: null })
  })

  test('names the day until which an appeal is possible only while it is', () => {
    const closed: readonly Step[] = [...road, [follow, yes, at(1)]]
    expect(due(closed, 2).appealBy).not.toBeNull()
    expect(due(closed, 90).appealBy).toBeNull()
  })

  test('names the promise of the receipt where another date holds now', () => {
    const later: Step = [huda, { ...classifying, complexity: 'critical', text }]
    const { promised, at: now } = due([...road.slice(0, 1), later], 0)
    expect(promised).not.toBeNull()
    expect(promised).not.toBe(now)
  })
})
