import { describe, expect, test } from 'vitest'
import type { CommandOf } from './commands.ts'
import type { CaseRegistered } from './events.ts'
import { classifying, decideStep, given, people, registering, start, stateAfter } from './testing.ts'

const critical = { complexity: 'critical', importance: 'high' } as const
const complex = { complexity: 'complex', importance: 'low' } as const

function registered(over: Partial<CommandOf<'register'>>): CaseRegistered {
  const decision = decideStep({ status: 'nothing' }, [people.huda, { ...registering, ...over }, start])
  if ('refused' in decision) throw new Error(decision.refused)
  return decision[0] as CaseRegistered
}

describe('the class of a case at registration', () => {
  test('is what the receiving officer says, before what the category proposes', () => {
    const category = 'internet.outage'
    expect(registered({ category })).toMatchObject(critical)
    expect(registered({ category, classes: complex })).toMatchObject(complex)
    expect(registered({})).toMatchObject({ complexity: 'routine', importance: 'medium' })
  })
  test('decides the promise, and stands in the record only as the class itself', () => {
    expect(registered({ classes: complex }).dueAt > registered({}).dueAt).toBe(true)
    expect(registered({ classes: critical })).not.toHaveProperty('classes')
  })
  test('needs no excuse when the same act classifies as said, and one when it makes the promise later', () => {
    const classify = { ...classifying, ...complex }
    expect(given([[people.huda, { ...registering, classes: complex }]]).when(people.huda, classify)).toEqual([
      'CaseAccepted',
      'CaseClassified',
    ])
    expect(given([[people.huda, registering]]).when(people.huda, classify)).toBe('later-needs-reason')
  })
  test('moves neither of the two dates of the receipt', () => {
    const after = stateAfter([
      [people.huda, { ...registering, classes: complex }],
      [people.huda, { ...classifying, ...complex }],
    ])
    expect(after).toMatchObject({ dueAt: registered({ classes: complex }).dueAt })
    expect('firstDueAt' in after && after.firstDueAt).toBe('dueAt' in after && after.dueAt)
  })
})
