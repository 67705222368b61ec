import { describe, expect, test } from 'vitest'
import type { Case } from '../core/case.ts'
import { answering, classifying, people, registering, type Step, stateAfter } from '../core/testing.ts'
import { spokenReceipt } from './spokenReceipt.ts'

const { huda } = people
const caseWith = (...steps: Step[]) => stateAfter([[huda, registering], ...steps]) as Case
const solved: readonly Step[] = [
  [huda, { ...classifying, procedure: 'first-contact' }],
  [huda, { ...answering, present: true }],
]

describe('what is read to the caller', () => {
  test('is the number digit by digit and the day that the receipt promises', () => {
    expect(spokenReceipt(caseWith(), 'written', 'en')).toEqual([
      'Your case number is four eight two seven, three zero five, nine one five.',
      'We promise an answer no later than 4 November 2026.',
      'A message with both is on its way to you.',
    ])
    expect(spokenReceipt(caseWith(), 'written', 'ar')[1]).toBe('نعدك بالرد في موعد أقصاه 4 نوفمبر 2026.')
  })
  test('promises a message only to whom it can reach', () => {
    expect(spokenReceipt(caseWith(), 'rung', 'en').join(' ')).not.toContain('message with both')
    expect(spokenReceipt(caseWith(), 'rung', 'en')[2]).toContain('We will call you')
  })
  test('is for a case solved on the spot until when they may appeal', () => {
    expect(spokenReceipt(caseWith(...solved), 'written', 'en')[1]).toBe(
      'If it turns out not to be settled, you can appeal until 15 November 2026.',
    )
  })
  test('promises nothing where nothing more can be asked', () => {
    const tip = stateAfter([[huda, { ...registering, kind: 'tip' }], ...solved]) as Case
    expect(spokenReceipt(tip, 'written', 'en')).toHaveLength(1)
  })
})
