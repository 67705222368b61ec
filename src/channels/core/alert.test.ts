import { describe, expect, test } from 'vitest'
import type { Case } from '../../cases/core/case.ts'
import {
  answering,
  at,
  classifying,
  people,
  registering,
  type Step,
  stateAfter,
  system,
  text,
  visitor,
} from '../../cases/core/testing.ts'
import { type Alert, type AlertReason, officersFor, stillHolds } from './alert.ts'

const { huda, salem, maha, follow, manager, head, auditor } = people
const everybody = Object.values(people).filter((one) => one !== people.chief)
const register: Step = [visitor, registering]
const referred: readonly Step[] = [
  register,
  [huda, classifying],
  [huda, { type: 'refer', department: 'telecom', text: null }],
]
const taken: readonly Step[] = [...referred, [salem, { type: 'take' }]]
const told = (to: Alert['to'], steps: readonly Step[], officers = everybody) =>
  officersFor(to, stateAfter(steps) as Case, officers)

describe('an alert goes to', () => {
  test('the owner, the head of the department, the follow-up team, senior management', () => {
    expect(told('owner', taken)).toEqual([salem])
    expect(told('head', taken)).toEqual([head])
    expect(told('follow-up', taken)).toEqual([follow])
    expect(told('management', taken)).toEqual([manager])
  })

  test('whoever comes next above where there is nobody: no owner, no department, nobody of that team', () => {
    expect(told('owner', referred)).toEqual([head])
    expect(told('owner', [register])).toEqual([follow])
    expect(told('follow-up', taken, [salem, manager])).toEqual([manager])
    expect(told('management', taken, [salem, head])).toEqual([])
  })

  test('nobody who is named in the case, nor to whoever may not open one that is sealed', () => {
    const named: readonly Step[] = [
      register,
      [huda, { ...classifying, named: [head.id] }],
      [huda, { type: 'refer', department: 'telecom', text: null }],
    ]
    expect(told('head', named)).toEqual([follow])
    const sealed = { ...(stateAfter(taken) as Case), sealed: true }
    expect(officersFor('owner', sealed, [salem, maha, head, manager, auditor])).toEqual([])
  })
})

describe('an alert holds', () => {
  const dueAt = (stateAfter(taken) as Case).dueAt
  const late: readonly Step[] = [...taken, [system, { type: 'keep-time' }, at(10)]]
  const held: Step = [follow, { type: 'acknowledge' }, at(10)]
  const holds = (reason: AlertReason, ...more: readonly Step[]) =>
    stillHolds({ reason, clock: 'answer', dueAt }, stateAfter([...late, ...more]) as Case)
  const ends: readonly Step[] = [
    [salem, answering, at(10)],
    [salem, { type: 'ask-customer', text }, at(10)],
    [salem, { type: 'delay', text, until: '2026-11-17' }, at(10)],
  ]

  test('until its case is answered, waits for the customer, has another date or is in hand', () => {
    for (const reason of ['after', 'at', 'before'] as const) {
      expect(holds(reason)).toBe(true)
      expect(holds(reason, [salem, { type: 'note', text, files: [] }, at(10)])).toBe(true)
      for (const step of [...ends, held]) expect(holds(reason, step)).toBe(false)
    }
  })
  test('of a delay to be explained also when the case is in hand', () => {
    expect(holds('delay-notice', held)).toBe(true)
    for (const step of ends) expect(holds('delay-notice', step)).toBe(false)
  })
  test('of an urgent case, whatever its dates, until it is answered or in hand', () => {
    const urgent: readonly Step[] = [[visitor, { ...registering, urgent: true }], ...taken.slice(1)]
    const alert = { reason: 'urgent', clock: 'answer', dueAt } as const
    expect(stillHolds(alert, stateAfter([...urgent, ...ends.slice(2)]) as Case)).toBe(true)
    for (const step of [[salem, answering], held] as const)
      expect(stillHolds(alert, stateAfter([...urgent, step]) as Case)).toBe(false)
  })
})
