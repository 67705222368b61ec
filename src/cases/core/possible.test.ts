import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Case, nothing, type State } from './case.ts'
import type { Command } from './commands.ts'
import { evolve } from './evolve.ts'
import { type OfficerCommand, possibleCommands, refusalNow } from './possible.ts'
import { openKinds } from './terms.ts'
import {
  answering,
  at,
  caseId,
  classifying,
  customer,
  decideStep,
  no,
  otherReference,
  people,
  registering,
  road,
  rules,
  type Step,
  stateAfter,
  text,
  visitor,
  yes,
} from './testing.ts'

const { huda, salem, maha, postal, follow, auditor } = people
const possible = (steps: readonly Step[], actor: Step[0], when = at(0)) =>
  possibleCommands(stateAfter(steps) as Case, actor, rules, when)

describe('what can be done now', () => {
  test('begins with classifying at intake, and with taking where nobody has the case', () => {
    expect(possible(road.slice(0, 1), huda)[0]).toBe('classify')
    expect(possible(road.slice(0, 3), salem)[0]).toBe('take')
    expect(possible(road.slice(0, 4), salem)[0]).toBe('answer')
  })

  test('is nothing for who only looks, and for who may not look', () => {
    expect(possible(road.slice(0, 3), auditor)).toEqual([])
    expect(possible(road.slice(0, 3), postal)).toEqual([])
  })

  test("leaves the customer's word to somebody who has not handled the case", () => {
    expect(possible(road, follow)).toContain('confirm')
    expect(
      possible([...road.slice(0, 3), [follow, { type: 'take' }], [follow, answering]], follow),
    ).not.toContain('confirm')
  })

  test('offers closing only after three tries in vain', () => {
    const tried: Step = [
      follow,
      { type: 'record-contact', channel: 'phone', outcome: 'no-answer', text: null },
    ]
    const later: Step = [tried[0], tried[1], at(1, 4)]
    expect(possible([...road, tried, tried], follow)).not.toContain('close')
    expect(possible([...road, tried, tried, tried], follow)).not.toContain('close')
    expect(possible([...road, tried, tried, later], follow)).toContain('close')
  })

  test('says why something cannot be done', () => {
    const state = stateAfter([...road, [follow, yes]]) as Case
    expect(refusalNow('answer', state, salem, rules, at(0))).toBe('case-closed')
    expect(refusalNow('appeal', state, follow, rules, at(60))).toBe('window-over')
  })
})

const partnerInputs = ['operator', 'post-corporation'].flatMap((partner): Command[] => [
  { type: 'refer-to-partner', partner, way: 'answer', text: null },
  { type: 'refer-to-partner', partner, way: 'opinion', text },
  { type: 'recall-referral', partner, text },
  { type: 'write-to-partner', partner, text, files: [] },
  { type: 'acknowledge-referral', partner },
  { type: 'write-to-ministry', partner, text, files: [] },
  { type: 'extend-referral', partner, text, until: '2027-01-28' },
  { type: 'return-referral', partner, text },
  { type: 'answer-referral', partner, to: 'ministry', solved: true, text, files: [] },
  { type: 'answer-referral', partner, to: 'customer', solved: false, text, files: [] },
])
const inputs: readonly Command[] = [
  { type: 'direct', body: 'municipality', text },
  { type: 'record-outside', body: 'municipality', number: '77', text: null },
  { type: 'add-task', department: 'post', until: '2027-01-28', text },
  { type: 'finish-task', task: text.id, text, files: [] },
  { type: 'cancel-task', task: text.id },
  { type: 'accept' },
  { type: 'decline', reason: 'outside', text },
  { ...classifying, text },
  ...openKinds.map((kind) => ({ type: 'change-kind', kind, text }) as const),
  { type: 'take' },
  ...Object.values(people).map(({ id }) => ({ type: 'assign', officer: id }) as const),
  ...['care', 'telecom', 'post'].map((department) => ({ type: 'refer', department, text: null }) as const),
  { type: 'return', text },
  ...partnerInputs,
  { type: 'link', other: otherReference, relation: 'related' },
  { type: 'unlink', other: otherReference },
  { type: 'merge', into: otherReference },
  { type: 'unmerge', text },
  { type: 'note', text, files: [] },
  { type: 'record-contact', channel: 'phone', outcome: 'no-answer', text: null },
  { type: 'ask-customer', text },
  { type: 'add-information', channel: 'phone', text, files: [] },
  { type: 'update-customer', text },
  { type: 'delay', text, until: '2027-01-28' },
  { type: 'acknowledge' },
  answering,
  { ...answering, present: true },
  yes,
  no,
  { type: 'appeal', channel: 'phone', text },
  { type: 'withdraw', channel: 'phone', text: null },
  { type: 'close', ground: 'unreachable', text },
  { type: 'close', ground: 'unsatisfied-after-last-round', text },
]
const datedOrGiven: readonly string[] = [
  'assign',
  'delay',
  'extend-referral',
  'refer-to-partner',
  'add-task',
  'link',
  'unlink',
  'merge',
]
const officers = [huda, salem, maha, postal, follow, auditor]
const step = fc.tuple(
  fc.constantFrom(...officers, customer),
  fc.constantFrom(...inputs, { ...classifying, named: [maha.id] }),
  fc.integer({ min: 0, max: 3 }),
)

test('is what deciding would let through, in every state that a life comes to', () => {
  fc.assert(
    fc.property(
      fc.array(step, { size: 'max', maxLength: 60 }),
      fc.constantFrom(...officers),
      fc.constantFrom(null, caseId),
      (steps, officer, whose) => {
        let day = 0
        let state: State = stateAfter([[visitor, { ...registering, customer: whose }]])
        for (const [actor, command, days] of steps) {
          day += days
          const decision = decideStep(state, [actor, command, at(day)])
          if (!('refused' in decision)) state = decision.reduce<State>(evolve, state)
        }
        if (state.status === nothing.status) return
        const offered = possibleCommands(state, officer, rules, at(day))
        const goesThrough = (command: Command) =>
          !('refused' in decideStep(state, [officer, command, at(day)]))
        const taken = new Set(inputs.filter(goesThrough).map(({ type }) => type as OfficerCommand))
        for (const type of taken) expect(offered).toContain(type)
        // Perhaps everybody to whom it could be given has handled it before or is named in it, or that date is promised.
        for (const type of offered) if (!datedOrGiven.includes(type)) expect(taken).toContain(type)
      },
    ),
    { numRuns: 400 },
  )
})
