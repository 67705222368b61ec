import { describe, expect, test } from 'vitest'
import type { Case } from '../../cases/core/case.ts'
import { classifying, people, registering, type Step, stateAfter, visitor } from '../../cases/core/testing.ts'
import type { RungReader } from '../../deadlines/core/terms.ts'
import { officersFor } from './alert.ts'

const { huda, salem, maha, follow, manager, head, auditor } = people
const everybody = Object.values(people)
const register: Step = [visitor, registering]
const referred: readonly Step[] = [
  register,
  [huda, classifying],
  [huda, { type: 'refer', department: 'telecom', text: null }],
]
const taken: readonly Step[] = [...referred, [salem, { type: 'take' }]]
const told = (to: RungReader, steps: readonly Step[], officers = everybody) =>
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
