import { describe, expect, test } from 'vitest'
import { type Policy, shippedPolicy } from './policy.ts'
import {
  answering,
  at,
  classifying,
  customer,
  decideStep,
  given,
  no,
  people,
  registering,
  road,
  type Step,
  stateAfter,
  text,
  visitor,
} from './testing.ts'

const { huda, maha, follow, salem, chief } = people
const unreachable = { type: 'close', ground: 'unreachable', text } as const
const inVain = (day: number): Step => [
  follow,
  { type: 'record-contact', channel: 'phone', outcome: 'no-answer', text: null },
  at(day, day * 2),
]

describe('the attempts before giving up', () => {
  test('are as many as the ministry has set', () => {
    const twice = [...road, inVain(1), inVain(2)]
    expect(given(twice).when(follow, unreachable)).toBe('too-few-attempts')
    expect(given(twice, { attemptsBeforeGivingUp: 2 }).when(follow, unreachable)).toEqual(['CaseClosed'])
    const thrice = [...twice, inVain(3)]
    expect(given(thrice, { attemptsBeforeGivingUp: 4 }).when(follow, unreachable)).toBe('too-few-attempts')
  })
})

describe('the last round', () => {
  const close = { type: 'close', ground: 'unsatisfied-after-last-round', text } as const
  const once: Step[] = [...road, [customer, no]]
  const twice: Step[] = [...once, [maha, answering], [customer, no]]

  test('is the second as shipped: after it the head of the follow-up team may close', () => {
    expect(given(once).when(chief, close)).toBe('not-the-last-round')
    expect(given(twice).when(follow, close)).toBe('head-closes')
    expect(given(twice).when(chief, close)).toEqual(['CaseClosed'])
  })
  test('is the one that the ministry has set', () => {
    expect(given(once, { lastRound: 1 }).when(chief, close)).toEqual(['CaseClosed'])
    expect(given(twice, { lastRound: 3 }).when(follow, close)).toBe('not-the-last-round')
  })
  test('never comes where the ministry has none: the rounds go on until the customer is satisfied', () => {
    expect(given(twice, { lastRound: null }).when(follow, close)).toBe('not-the-last-round')
    expect(given(twice, { lastRound: null }).when(follow, unreachable)).toBe('not-answered')
  })
})

describe('importance', () => {
  const team = { importanceTeam: [maha.id] }
  const high = { ...classifying, importance: 'high' } as const
  const asProposed = { ...classifying, importance: null } as const
  const registered = road.slice(0, 1)
  const classified = road.slice(0, 3)
  const importanceAfter = (
    steps: readonly Step[],
    step: Step,
    policy: Policy = { ...shippedPolicy, ...team },
  ) => {
    const decided = decideStep(stateAfter(steps), step, policy)
    return 'refused' in decided ? decided.refused : decided.find(({ type }) => type === 'CaseClassified')
  }

  test('is set by whoever classifies while there is no team', () => {
    expect(importanceAfter(classified, [salem, high], shippedPolicy)).toMatchObject({ importance: 'high' })
  })
  test('is set by its team alone once there is one', () => {
    expect(importanceAfter(registered, [huda, high])).toBe('importance-by-team')
    expect(importanceAfter(classified, [salem, high])).toBe('importance-by-team')
    expect(importanceAfter(classified, [maha, high])).toMatchObject({ importance: 'high' })
  })
  test('may be left as it stands, or at first as the category proposes it, by whoever classifies', () => {
    expect(importanceAfter(registered, [huda, classifying])).toMatchObject({ importance: 'medium' })
    const outage = { ...asProposed, category: 'internet.outage' }
    expect(importanceAfter(registered, [huda, outage])).toMatchObject({ importance: 'high' })
    expect(importanceAfter(classified, [salem, outage])).toMatchObject({ importance: 'medium' })
    const raised: Step[] = [...classified, [maha, high]]
    expect(importanceAfter(raised, [salem, asProposed])).toMatchObject({ importance: 'high' })
    expect(importanceAfter(raised, [salem, classifying])).toBe('importance-by-team')
  })
  test('that the team gave at registration outlasts a first classification by the same category', () => {
    const classes = { complexity: 'routine', importance: 'high' } as const
    const raised: Step[] = [[huda, { ...registering, category: 'phone.landline', classes }]]
    expect(importanceAfter(raised, [huda, asProposed])).toMatchObject({ importance: 'high' })
  })
  test('is not set at registration past its team', () => {
    const classes = { complexity: 'routine', importance: 'high' } as const
    const registration = { ...registering, category: 'phone.landline', classes }
    const byTeam = { importanceTeam: [huda.id] }
    expect(given([], team).when(huda, registration)).toBe('importance-by-team')
    expect(given([], byTeam).when(huda, registration)).toEqual(['CaseRegistered'])
    expect(given([], team).when(visitor, { ...registration, category: 'internet.outage' })).toEqual([
      'CaseRegistered',
    ])
  })
})
