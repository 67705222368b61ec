import { describe, expect, test } from 'vitest'
import { alarmsOf } from './alarms.ts'
import type { Case } from './case.ts'
import { dutiesOf } from './duties.ts'
import {
  at,
  classifying,
  decideStep,
  given,
  people,
  registering,
  road,
  rules,
  type Step,
  stateAfter,
  visitor,
} from './testing.ts'

const { huda, follow } = people
const state = (steps: readonly Step[]): Case => stateAfter(steps) as Case
const registered: Step = [visitor, { ...registering, urgent: true }]
const acknowledged: Step = [follow, { type: 'acknowledge' }, at(0, 1)]
const refer: Step = [huda, { type: 'refer', department: 'telecom', text: null }, at(0, 2)]
const headsTold = (steps: readonly Step[], step: Step) => {
  const decision = decideStep(stateAfter(steps), step)
  return 'refused' in decision
    ? []
    : decision.flatMap((event) => (event.type === 'CaseEscalated' ? [event.to] : []))
}

describe('an urgent case', () => {
  test('taken in hand still has every alarm of its clocks, and the duty to explain a delay', () => {
    const names = (steps: readonly Step[]) => alarmsOf(state(steps), rules).map(({ key }) => key)
    expect(names([registered, acknowledged])).toEqual(names([registered]))
  })

  test('stays escalated when its dates move, until somebody has it in hand', () => {
    const high: Step = [huda, { ...classifying, importance: 'high' }, at(0, 1)]
    expect(dutiesOf(state([registered, high])).escalated).toBe(true)
    expect(given([registered, high]).when(...acknowledged)).toEqual(['EscalationAcknowledged'])
    expect(dutiesOf(state([registered, high, acknowledged])).escalated).toBe(false)
    expect(given([registered, high, acknowledged]).when(...acknowledged)).toBe('nothing-escalated')
  })

  test('is put before the head of the department that it comes to, unless somebody has it in hand', () => {
    const classified: Step[] = [registered, [huda, classifying, at(0, 1)]]
    expect(headsTold(classified, refer)).toEqual(['head'])
    expect(headsTold([...classified, [follow, { type: 'acknowledge' }, at(0, 2)]], refer)).toEqual([])
    expect(headsTold(road.slice(0, 2), refer)).toEqual([])
  })
})
