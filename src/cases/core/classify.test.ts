import { describe, expect, test } from 'vitest'
import { type Instant, instant } from '../../language/core/instant.ts'
import type { Case } from './case.ts'
import { customerStory } from './customerStory.ts'
import { roundFacts } from './rounds.ts'
import {
  at,
  classifying,
  decideStep,
  eventsOf,
  people,
  road,
  type Step,
  stateAfter,
  text,
} from './testing.ts'

const { huda, salem } = people
const state = (steps: readonly Step[]): Case => stateAfter(steps) as Case
const referred = road.slice(0, 3)
const closing = (day: number): Instant => instant(`2026-11-${String(day).padStart(2, '0')}T14:30:00+03:00`)
const complex: Step[1] = { ...classifying, complexity: 'complex', importance: 'low' }
const critical: Step[1] = { ...classifying, complexity: 'critical', importance: 'high' }

describe('classifying again', () => {
  test('after the answer leaves its date, by which it was late or not, and needs no reason', () => {
    const late = road.map(([actor, command]): Step => [actor, command, at(command.type === 'answer' ? 5 : 0)])
    const steps: Step[] = [...late, [huda, complex, at(5, 1)]]
    expect(state(steps)).toMatchObject({ status: 'answered', dueAt: closing(4), complexity: 'complex' })
  })

  test('takes back no date that the customer was given with reasons, and moves it later with one', () => {
    const delayed: Step[] = [...referred, [salem, { type: 'delay', text, until: '2026-11-25' }, at(1)]]
    expect(state([...delayed, [huda, classifying, at(5)]]).dueAt).toBe(closing(25))
    expect(decideStep(stateAfter(delayed), [huda, complex, at(5)])).toEqual({ refused: 'later-needs-reason' })
    expect(state([...delayed, [huda, { ...complex, text } as Step[1], at(5)]]).dueAt > closing(25)).toBe(true)
  })

  test('times the first word and the next one by the new class, from where they began', () => {
    const before = state(referred)
    expect(before.firstResponse?.dueAt).toBe(instant('2026-11-02T20:00:00+03:00'))
    const after = state([...referred, [huda, critical, at(0, 1)]])
    expect(after.firstResponse?.dueAt).toBe(instant('2026-11-01T10:00:00+03:00'))
    expect(after.update?.dueAt).toBe(closing(2))
    const same = decideStep(before, [huda, classifying, at(0, 1)])
    expect(same).not.toHaveProperty('0.updateDueAt')
  })

  test('shows the customer a delay only where the answer comes later, whatever was written', () => {
    const story = (again: Step[1]) => {
      const steps: Step[] = [...referred, [huda, { ...again, text } as Step[1], at(0, 1)]]
      return customerStory(eventsOf(steps)).map(({ what }) => what)
    }
    expect(story(critical)).not.toContain('delayed')
    expect(story(complex)).toContain('delayed')
  })
})

describe('the causes of a complaint', () => {
  const because = (...causes: string[]) => ({ ...classifying, causes }) satisfies Step[1]
  const waited: Step[] = [...referred, [huda, because('long-wait', 'poor-service')]]

  test('are kept with the case and counted with its round', () => {
    const complaint = state(waited)
    expect(complaint.causes).toEqual(['long-wait', 'poor-service'])
    expect(roundFacts(complaint, [])).toMatchObject([{ causes: ['long-wait', 'poor-service'] }])
  })
  test('stay as they are when somebody classifies without naming any, and go when none is left', () => {
    expect(state([...waited, [huda, classifying]]).causes).toEqual(['long-wait', 'poor-service'])
    expect(state([...waited, [huda, because()]]).causes).toEqual([])
  })
  test('come from the list of the ministry alone', () => {
    const free = decideStep(stateAfter(referred), [huda, because('long-wait', 'Saad was rude')])
    expect(free).toEqual({ refused: 'no-such-cause' })
  })
  test('may be kept by a case after they were retired', () => {
    const before = { ...state(waited), causes: ['retired'] }
    expect(decideStep(before, [huda, because('retired', 'long-wait')])).toMatchObject([
      { type: 'CaseClassified', causes: ['retired', 'long-wait'] },
    ])
    expect(decideStep(state(waited), [huda, because('retired')])).toEqual({ refused: 'no-such-cause' })
  })
})
