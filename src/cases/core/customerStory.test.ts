import { expect, test } from 'vitest'
import { nothing, type State } from './case.ts'
import { customerStory } from './customerStory.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { customer, decideStep, no, people, road, system } from './testing.ts'

const text = (id: string) => ({ id, digest: '' })
const { salem, maha, follow } = people

function record(): CaseEvent[] {
  const events: CaseEvent[] = []
  let state: State = nothing
  const steps = [
    ...road.slice(0, 4),
    [salem, { type: 'note', text: text('secret note'), files: [] }],
    [follow, { type: 'record-contact', channel: 'phone', outcome: 'no-answer', text: text('secret call') }],
    [salem, { type: 'return', text: text('secret reason') }],
    [people.huda, { type: 'refer', department: 'telecom', text: text('secret referral') }],
    [maha, { type: 'ask-customer', text: text('question') }],
    [customer, { type: 'add-information', channel: 'website', text: text('information'), files: [] }],
    [maha, { type: 'answer', text: text('answer'), solved: true, remedy: null, files: [], present: false }],
    [customer, { ...no, text: text('objection') }],
    [system, { type: 'erase', texts: ['question'], reason: 'request' }],
  ] as const
  for (const step of steps) {
    const decision = decideStep(state, step)
    if ('refused' in decision) throw new Error(decision.refused)
    events.push(...decision)
    state = decision.reduce<State>(evolve, state)
  }
  return events
}

test('the customer reads what was said to them and by them, in order', () => {
  expect(customerStory(record()).map(({ what }) => what)).toEqual([
    'registered',
    'accepted',
    'referred',
    'referred',
    'asked',
    'told',
    'solved',
    'rejected',
    'review',
  ])
})

test('no note, no call, no reason between officers has a way to the customer', () => {
  const texts = customerStory(record()).map((item) => item.text)
  expect(texts.filter((id) => id?.startsWith('secret'))).toEqual([])
})
