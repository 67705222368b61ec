import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'
import { nothingNamed } from './facts.ts'
import { shippedPolicy } from './policy.ts'
import {
  answering,
  at,
  customer,
  given,
  no,
  people,
  registering,
  road,
  rules,
  type Step,
  stateAfter,
  text,
  visitor,
} from './testing.ts'

const { salem, maha, follow } = people

describe('the customer', () => {
  test('who cannot hear is not rung but written to', () => {
    const state = stateAfter(road)
    const facts = { ...rules, policy: shippedPolicy, ...nothingNamed, needs: ['deaf' as const] }
    const by = (channel: 'phone' | 'sms') =>
      decide(state, { type: 'record-contact', channel, outcome: 'reached', text: null }, follow, facts, at(1))
    expect(by('phone')).toEqual({ refused: 'needs-writing' })
    expect(by('sms')).toMatchObject([{ type: 'ContactRecorded' }])
  })
  test('with an inquiry who was not satisfied is asked why before the next answer (guide 5.5.5)', () => {
    const inquiry: readonly Step[] = [[visitor, { ...registering, kind: 'inquiry' }], ...road.slice(1)]
    const again: readonly Step[] = [...inquiry, [customer, no], [maha, { type: 'take' }]]
    const call = (outcome: 'reached' | 'busy'): Step => [
      maha,
      { type: 'record-contact', channel: 'phone', outcome, text },
    ]
    expect(given(again).when(maha, answering)).toBe('call-first')
    expect(given([...again, call('busy')]).when(maha, answering)).toBe('call-first')
    expect(given([...again, call('reached')]).when(maha, answering)).toEqual(['AnswerGiven'])
    expect(given([...road, [customer, no], [maha, { type: 'take' }]]).when(maha, answering)).toEqual([
      'AnswerGiven',
    ])
    expect(given(inquiry.slice(0, 4)).when(salem, answering)).toEqual(['AnswerGiven'])
  })
  test('is out of reach only after attempts at different times of the day', () => {
    const tried = (day: number, hours = 0): Step => [
      follow,
      { type: 'record-contact', channel: 'phone', outcome: 'no-answer', text: null },
      at(day, hours),
    ]
    const close = { type: 'close', ground: 'unreachable', text } as const
    expect(given([...road, tried(1), tried(2), tried(3, 1)]).when(follow, close)).toBe('same-time-of-day')
    expect(given([...road, tried(1), tried(2), tried(3, 2)]).when(follow, close)).toEqual(['CaseClosed'])
  })
})
