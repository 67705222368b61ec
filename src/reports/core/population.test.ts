import { expect, test } from 'vitest'
import type { Actor, Role } from '../../staff/core/actor.ts'
import { populationOf } from './population.ts'

const officer = (...roles: Role[]): Actor => ({
  type: 'officer',
  id: '1',
  roles,
  departments: ['telecom'],
  partner: null,
})

test('figures are of everybody for those who see all work, of their departments for specialists, of nobody for others', () => {
  for (const role of ['intake', 'follow-up', 'management', 'auditor'] as const)
    expect(populationOf(officer(role))).toBe('everybody')
  expect(populationOf(officer('specialist'))).toEqual(['telecom'])
  expect(populationOf(officer('administrator'))).toEqual([])
  expect(populationOf({ type: 'program', id: '1', roles: ['specialist'], departments: ['post'] })).toEqual([
    'post',
  ])
  expect(populationOf({ type: 'public' })).toEqual([])
})
