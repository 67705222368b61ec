import { describe, expect, test } from 'vitest'
import { fieldOf, yesOrNo } from './sent.ts'

describe('a form that comes back', () => {
  test('leads to the field that a refusal speaks of, where the form has it', () => {
    expect(fieldOf('handled-before', { type: 'assign', officer: 'x' })).toBe('officer')
    expect(fieldOf('handled-before', { type: 'take' })).toBe('form')
    expect(fieldOf('same-department', { type: 'refer', department: 'post', text: null })).toBe('department')
    const answer = { type: 'answer', text: { subject: null, body: 'x' }, solved: true, remedy: 'y' } as const
    expect(fieldOf('no-such-remedy', { ...answer, files: [], present: false })).toBe('remedy')
    expect(fieldOf('case-closed', { type: 'refer', department: 'post', text: null })).toBe('form')
  })

  test('tells a no from no answer', () => {
    expect([yesOrNo('yes'), yesOrNo('no'), yesOrNo(''), yesOrNo(undefined)]).toEqual([
      true,
      false,
      undefined,
      undefined,
    ])
  })
})
