import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Case, nothing, type State, statuses } from './case.ts'
import type { Command } from './commands.ts'
import { evolve } from './evolve.ts'
import { openReferrals } from './referrals.ts'
import { grounds, openKinds } from './terms.ts'
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
  system,
  text,
  visitor,
  yes,
} from './testing.ts'

const { huda, salem, maha, postal, follow, auditor, manager, nawal, badr, courier, chief } = people
const actors = [
  huda,
  salem,
  maha,
  postal,
  follow,
  auditor,
  manager,
  nawal,
  badr,
  courier,
  chief,
  customer,
  system,
  visitor,
]
const commands: readonly Command[] = [
  registering,
  { type: 'accept' },
  { type: 'decline', reason: 'outside', text },
  classifying,
  { ...classifying, complexity: 'complex', text },
  { ...classifying, named: [maha.id] },
  ...openKinds.map((kind) => ({ type: 'change-kind', kind, text }) as const),
  { type: 'take' },
  ...[salem, maha, follow].map(({ id }) => ({ type: 'assign', officer: id }) as const),
  { type: 'refer', department: 'telecom', text: null },
  { type: 'refer', department: 'post', text },
  { type: 'return', text },
  ...['operator', 'post-corporation'].flatMap((partner): Command[] => [
    { type: 'refer-to-partner', partner, way: 'answer', text: null },
    { type: 'refer-to-partner', partner, way: 'opinion', text },
    { type: 'recall-referral', partner, text },
  ]),
  { type: 'write-to-partner', partner: null, text, files: [] },
  { type: 'acknowledge-referral', partner: null },
  { type: 'write-to-ministry', partner: null, text, files: [] },
  { type: 'extend-referral', partner: null, text, until: '2026-12-20' },
  { type: 'pass-referral', partner: null, officer: people.badr.id },
  { type: 'return-referral', partner: null, text },
  { type: 'answer-referral', partner: null, to: 'ministry', solved: true, text, files: [] },
  { type: 'answer-referral', partner: null, to: 'customer', solved: false, text, files: [] },
  { type: 'direct', body: 'municipality', text },
  { type: 'record-outside', body: 'municipality', number: '77', text: null },
  { type: 'add-task', department: 'post', until: '2026-12-20', text },
  { type: 'finish-task', task: text.id, text, files: [] },
  { type: 'cancel-task', task: text.id },
  ...(['partner', 'both', 'nobody'] as const).map((jurisdiction) => ({ ...classifying, jurisdiction })),
  { type: 'link', other: otherReference, relation: 'related' },
  { type: 'unlink', other: otherReference },
  { type: 'note', text, files: [] },
  { type: 'record-contact', channel: 'phone', outcome: 'no-answer', text: null },
  { type: 'ask-customer', text },
  { type: 'add-information', channel: 'website', text, files: [] },
  answering,
  { ...answering, present: true },
  yes,
  no,
  { type: 'keep-time' },
  { type: 'update-customer', text },
  { type: 'delay', text, until: '2026-12-10' },
  { type: 'acknowledge' },
  { type: 'recalculate', recalculation: caseId, newEdition: true },
  { type: 'appeal', channel: 'website', text },
  { type: 'withdraw', channel: 'website', text: null },
  { type: 'close', ground: 'unreachable', text },
  { type: 'close', ground: 'unsatisfied-after-last-round', text },
  { type: 'erase', texts: [text.id], reason: 'request' },
]
const step = fc.tuple(
  fc.constantFrom(...actors),
  fc.constantFrom(...commands),
  fc.integer({ min: 0, max: 3 }),
)

/** Walks from a registered case; every state on the way is shown to `look`, with the one before. */
function walk(
  steps: readonly (readonly [(typeof actors)[number], Command, number])[],
  look: (state: Case, before: State) => void,
) {
  let day = 0
  let state: State = nothing
  const record = []
  for (const [actor, command, days] of [[visitor, registering, 0] as const, ...steps]) {
    day += days
    const decision = decideStep(state, [actor, command, at(day)])
    if ('refused' in decision) continue
    for (const event of decision) {
      record.push(event)
      const next: Case = evolve(state, event)
      look(next, state)
      state = next
    }
  }
  return { state, record }
}

const seenStatuses = new Set<string>()

test('no sequence of commands reaches a state outside the union or breaks what always holds', () => {
  fc.assert(
    fc.property(fc.array(step, { size: 'max', maxLength: 400 }), (steps) => {
      walk(steps, (state, before) => {
        expect(statuses).toContain(state.status)
        seenStatuses.add(state.status)
        expect(state.id).toBe(caseId)
        if (state.status === 'closed') expect(grounds).toContain(state.ground)
        if (state.status === 'review') expect(state.round).toBeGreaterThan(1)
        if (state.owner) expect([...state.earlierHandlers, ...state.named]).not.toContain(state.owner)
        if (state.status === 'answered' || state.status === 'closed') expect(openReferrals(state)).toEqual([])
        if (state.status === 'treatment')
          expect(
            state.department ?? state.owner ?? openReferrals(state)[0] ?? null,
            'somebody has it',
          ).not.toBeNull()
        if (before.status !== 'nothing') {
          if (before.authorSealed) expect(state.authorSealed).toBe(true)
          if (before.kind === 'tip' && before.customer === null) expect(state.kind).toBe('tip')
          if (state.kind === 'tip') expect(state.authorSealed).toBe(true)
          expect(state.firstDueAt).toBe(before.firstDueAt)
          expect(state.round - before.round).toBeLessThanOrEqual(1)
          expect(state.rounds.length).toBe(state.round - 1)
        }
      })
    }),
    { numRuns: 300 },
  )
  expect(seenStatuses.size, 'the walks came everywhere').toBe(statuses.length)
})

test('a state is never anything but what its events tell again, also through JSON', () => {
  fc.assert(
    fc.property(fc.array(step, { size: 'max', maxLength: 400 }), (steps) => {
      const { state, record } = walk(steps, () => undefined)
      const told = JSON.parse(JSON.stringify(record)).reduce(evolve, nothing)
      expect(told).toEqual(state)
      expect(JSON.parse(JSON.stringify(state))).toEqual(state)
    }),
    { numRuns: 100 },
  )
})
