import { describe, expect, test } from 'vitest'
import { scopeOf, sees } from './access.ts'
import { caseId, customer, people, system, visitor } from './testing.ts'

const { huda, salem, postal, follow, admin, auditor, manager } = people
const subject = {
  id: caseId,
  department: 'telecom',
  referrals: [],
  kind: 'complaint' as const,
  tasks: [],
  owner: null,
  handlers: [],
  earlierHandlers: [],
  named: [],
  sealed: false,
}
const seen = (actor: Parameters<typeof scopeOf>[0], over: Partial<typeof subject> | object = {}) =>
  sees(scopeOf(actor), { ...subject, ...over })

describe('a case is open only to those whose work it is', () => {
  test('intake, follow-up, management and the auditor see every case', () => {
    for (const actor of [huda, follow, manager, auditor]) expect(seen(actor)).toBe(true)
  })
  test('a specialist sees those of the own department and those they handled', () => {
    expect(seen(salem)).toBe(true)
    expect(seen(postal)).toBe(false)
    expect(seen(postal, { earlierHandlers: [postal.id] })).toBe(true)
    expect(seen(postal, { owner: postal.id })).toBe(true)
  })
  test('the administrator, who edits categories, sees none', () => {
    expect(seen(admin)).toBe(false)
  })
  test('whoever is named in it sees it no more, whatever their role', () => {
    expect(seen(follow, { named: [follow.id] })).toBe(false)
    expect(seen(salem, { named: [salem.id], owner: salem.id })).toBe(false)
  })
  test('a sealed case is open to the auditor alone', () => {
    expect(seen(huda, { sealed: true })).toBe(false)
    expect(seen(auditor, { sealed: true })).toBe(true)
  })
  test('a customer sees the own case alone, a visitor none, the system all', () => {
    expect(seen(customer)).toBe(true)
    expect(seen({ type: 'customer', caseId: '01990000-0000-7000-8000-000000000002' })).toBe(false)
    expect(seen(visitor)).toBe(false)
    expect(seen(system, { sealed: true })).toBe(true)
  })
  test('a program sees what its token was narrowed to', () => {
    const program = { type: 'program', id: 't', roles: ['specialist'], departments: ['post'] } as const
    expect(seen(program)).toBe(false)
    expect(seen({ ...program, departments: ['telecom'] })).toBe(true)
    expect(seen({ ...program, departments: [] })).toBe(true)
  })
  test('and no more, whatever its roles would see', () => {
    for (const role of ['intake', 'follow-up', 'management', 'auditor'] as const) {
      const program = { type: 'program', id: 't', roles: [role], departments: ['post'] } as const
      expect(seen(program)).toBe(false)
      expect(seen(program, { department: 'post' })).toBe(true)
      expect(seen({ ...program, departments: [] })).toBe(true)
    }
  })
})
