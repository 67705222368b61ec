import { describe, expect, test } from 'vitest'
import type { Step } from '../../cases/core/testing.ts'
import {
  answering,
  at,
  classifying,
  customer,
  no,
  people,
  registering,
  road,
  system,
  text,
  visitor,
  yes,
} from '../../cases/core/testing.ts'
import { told } from './testing.ts'

const { huda, salem, maha, follow } = people
const registered: readonly Step[] = road.slice(0, 1)
const treated: readonly Step[] = road.slice(0, 4)
const tip: readonly Step[] = [[visitor, { ...registering, kind: 'tip' }], ...road.slice(1, 4)]
const present = { ...answering, present: true } as const

describe('the customer is told', () => {
  test('of the whole usual road, each thing once', () => {
    expect(told([...road, [customer, yes]])).toEqual(['receipt', 'referred', 'answer', 'closed'])
  })

  test('of the first contact in one message instead of three', () => {
    expect(
      told([
        [huda, registering],
        [huda, classifying],
        [huda, present],
      ]),
    ).toEqual(['closed'])
  })

  test('in writing of an answer that did not solve it, even when present', () => {
    expect(told([...treated, [salem, { ...present, solved: false }]])).toEqual([
      'receipt',
      'referred',
      'answer',
    ])
  })

  test('in writing of an answer given face to face that is still to be confirmed', () => {
    expect(told([...treated, [salem, present]])).toEqual(['receipt', 'referred', 'answer'])
  })

  test('of what came of a tip by the answer alone, present or not', () => {
    expect(told([...tip, [salem, answering]])).toEqual(['receipt', 'referred', 'answer'])
    expect(told([...tip, [salem, present]])).toEqual(['receipt', 'referred', 'answer'])
  })

  test('that the case is declined, and not once more that it is closed', () => {
    expect(told([...registered, [huda, { type: 'decline', reason: 'outside', text }]])).toEqual([
      'receipt',
      'declined',
    ])
  })

  test('that the case is withdrawn, and not once more that it is closed', () => {
    expect(told([...registered, [customer, { type: 'withdraw', channel: 'website', text: null }]])).toEqual([
      'receipt',
      'withdrawn',
    ])
  })

  test('of the new round after a no, and after an appeal', () => {
    expect(told([...road, [customer, no]]).at(-1)).toBe('review')
    expect(
      told([...road, [customer, yes], [customer, { type: 'appeal', channel: 'email', text }]]).at(-1),
    ).toBe('review')
  })

  test('of a date that moved later, and of no other classification', () => {
    const complex = { ...classifying, complexity: 'complex', text } as const
    expect(told([...registered, [huda, complex]])).toEqual(['receipt', 'delay'])
    expect(told([...registered, [huda, { ...classifying, text }]])).toEqual(['receipt'])
  })

  test('of a date that a recalculation moved, unless an answer, an end or another date came first', () => {
    const again: Step = [system, { type: 'recalculate', recalculation: text.id, newEdition: false }, at(1)]
    const moved: readonly Step[] = [...treated, again]
    expect(told(moved)).toEqual(['receipt', 'referred', 'recalculated'])
    expect(told([...moved, [salem, { type: 'note', text, files: [] }, at(1)]])).toContain('recalculated')
    for (const step of [
      [salem, answering, at(1)],
      [customer, { type: 'withdraw', channel: 'website', text: null }, at(1)],
      [salem, { type: 'delay', text, until: '2026-11-10' }, at(1)],
    ] satisfies Step[])
      expect(told([...moved, step])).not.toContain('recalculated')
  })

  test('of a question, and thanked for what came to it', () => {
    const answer = { type: 'add-information', channel: 'website', text, files: [] } as const
    const asked: readonly Step[] = [...treated, [salem, { type: 'ask-customer', text }]]
    expect(told([...asked, [customer, answer, at(1)]]).slice(2)).toEqual(['question', 'information'])
    expect(told([...asked, [system, { ...answer, channel: 'email' }, at(1)]]).at(-1)).toBe('information')
    expect(told([...asked, [huda, { ...answer, channel: 'phone' }, at(1)]]).at(-1)).toBe('question')
  })

  test('thanks once an hour, so that two machines fall silent', () => {
    const more = { type: 'add-information', channel: 'email', text, files: [] } as const
    const steps: readonly Step[] = [
      ...treated,
      [customer, more, at(1)],
      [customer, more, at(1)],
      [customer, more, at(1, 2)],
    ]
    expect(told(steps).filter((purpose) => purpose === 'information')).toHaveLength(2)
  })

  test('nothing of what stays inside', () => {
    const inside: readonly Step[] = [
      [huda, { type: 'note', text, files: [] }],
      [salem, { type: 'record-contact', channel: 'phone', outcome: 'no-answer', text }],
      [follow, { type: 'assign', officer: maha.id }],
      [maha, { type: 'return', text }],
    ]
    expect(told([...treated, ...inside])).toEqual(told(treated))
  })
})
