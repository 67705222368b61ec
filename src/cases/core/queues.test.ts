import { describe, expect, test } from 'vitest'
import type { Role } from '../../staff/core/actor.ts'
import { queuesFor, shownCount } from './queues.ts'

const officer = (...roles: Role[]) =>
  ({ type: 'officer', id: '1', roles, departments: ['telecom'], partner: null }) as const

describe('The queues of an officer', () => {
  test.each([
    ['intake', 'intake'],
    ['specialist', 'mine'],
    ['media', 'media'],
    ['follow-up', 'answered'],
    ['management', 'escalated'],
    ['auditor', 'late'],
    ['administrator', 'mine'],
  ] as const)('begin for %s with %s', (role, first) => {
    expect(queuesFor(officer(role))[0]).toBe(first)
  })

  test('are those of all roles together, each once', () => {
    expect(queuesFor(officer('follow-up', 'specialist'))).toEqual([
      'mine',
      'department',
      'unassigned',
      'asked',
      'late',
      'to-tell',
      'with-partner',
      'answered',
      'escalated',
      'wrote',
      'intake',
    ])
  })

  test('hold one of their own for whoever treats cases', () => {
    for (const role of ['intake', 'specialist', 'media', 'follow-up'] as const)
      expect(queuesFor(officer(role))).toContain('mine')
  })
})

test('a count is told up to a hundred', () => {
  expect([0, 100, 101].map(shownCount)).toEqual(['0', '100', '100+'])
})
