import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alarmsOf } from './alarms.ts'
import type { Case } from './case.ts'
import { runningClocks } from './clocks.ts'
import type { Command } from './commands.ts'
import { customerStory } from './customerStory.ts'
import { decide } from './decide.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { nothingNamed } from './facts.ts'
import { concerned, otherSide } from './otherSide.ts'
import { roundFacts } from './rounds.ts'
import {
  answering,
  at,
  classifying,
  customer,
  decideStep,
  eventsOf,
  given,
  otherId,
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

const { huda, salem, postal, follow } = people
const merging: Command = { type: 'merge', into: otherReference }
const unmerging: Command = { type: 'unmerge', text }
const adding: Command = { type: 'add-information', channel: 'website', text, files: [] }
const atIntake = road.slice(0, 2)
const inTreatment = road.slice(0, 4)
const facts = { ...rules, ...nothingNamed }

/** The case into which those of the tests are merged, after steps of its own. */
const survivor = (steps: readonly Step[] = []) =>
  stateAfter([[visitor, { ...registering, id: otherId, reference: otherReference }], ...steps]) as Case
const decidedInto = (steps: readonly Step[], other: Case) =>
  decide(stateAfter(steps), merging, huda, { ...facts, other }, at(1))
/** What an event of one case is on another. */
const told = (other: Case, event: CaseEvent, origin: Case) =>
  otherSide(other, { origin, event, text }, { facts, at: event.at })

describe('a case that repeats another', () => {
  test('becomes part of it: no clock of its own runs, and nothing is done to it but what it keeps for itself', () => {
    const merged = [...inTreatment, [huda, merging]] as const
    const state = stateAfter(merged) as Case
    expect(state).toMatchObject({ status: 'merged', together: { into: otherId, reference: otherReference } })
    expect([runningClocks(state), alarmsOf(state, rules)]).toEqual([[], []])
    expect(given(merged).when(salem, answering)).toBe('case-merged')
    expect(given(merged).when(customer, { type: 'withdraw', channel: 'website', text: null })).toBe(
      'case-merged',
    )
    expect(given(merged).when(huda, merging)).toBe('case-merged')
    expect(given(merged).when(salem, { type: 'note', text, files: [] })).toEqual(['NoteAdded'])
  })

  test('neither comes into itself, nor into a case that is closed, merged or not to be seen', () => {
    expect(given(atIntake).when(huda, { type: 'merge', into: registering.reference })).toBe('same-case')
    expect(given(inTreatment).when(salem, merging)).toBe('no-such-other-case')
    expect(given(inTreatment).when(postal, merging)).toBe('not-allowed')
    const closed = survivor([...road.slice(1), [follow, yes]])
    expect(decidedInto(atIntake, closed)).toEqual({ refused: 'other-closed' })
    const elsewhere = { ...stateAfter([...atIntake, [huda, merging]]), id: otherId } as Case
    expect(decidedInto(atIntake, elsewhere)).toEqual({ refused: 'other-merged' })
  })

  test('is not merged once it was answered or closed, while somebody else was asked, or with others in it', () => {
    expect(given(road).when(huda, merging)).toBe('answered-already')
    expect(given([...road, [follow, yes]]).when(huda, merging)).toBe('case-closed')
    const asked = { type: 'refer-to-partner', partner: 'operator', way: 'opinion', text } as const
    expect(given([...atIntake, [huda, asked]]).when(huda, merging)).toBe('asked-elsewhere')
    const task = { type: 'add-task', department: 'post', until: '2026-12-20', text } as const
    expect(given([...inTreatment, [salem, task]]).when(huda, merging)).toBe('asked-elsewhere')
    const by = { type: 'officer', id: huda.id } as const
    const having = evolve(stateAfter(atIntake), { type: 'CaseAbsorbed', at: at(0), by, other: otherId })
    expect(decide(having, merging, huda, { ...facts, other: survivor() }, at(1))).toEqual({
      refused: 'has-merged',
    })
  })

  test('keeps away from a case where its author, or an officer named in it, would be seen', () => {
    const tip = { ...survivor(), kind: 'tip' as const, authorSealed: true }
    expect(decidedInto(atIntake, tip)).toEqual({ refused: 'sealed-apart' })
    const naming: readonly Step[] = [...road.slice(0, 1), [huda, { ...classifying, named: [postal.id] }]]
    expect(decidedInto(naming, survivor())).toEqual({ refused: 'named-apart' })
    expect(decidedInto(naming, { ...survivor(), named: [postal.id] })).toMatchObject([{ type: 'CaseMerged' }])
  })

  test('gives what its customer adds to the survivor, where its customer does not read it', () => {
    const state = stateAfter([...inTreatment, [huda, merging]]) as Case
    const [event] = decideStep(state, [customer, adding, at(2)]) as readonly CaseEvent[]
    expect(event).toMatchObject({ type: 'InformationPassedOn', other: otherId })
    const heard = told(survivor(), event as CaseEvent, state)
    expect(heard).toMatchObject([{ type: 'InformationReceived', from: state.id, channel: 'website' }])
    expect(customerStory(heard)).toEqual([])
    expect(customerStory([event as CaseEvent])).toMatchObject([{ what: 'told', text: text.id }])
  })

  test('is told the answer of the survivor and closed with it on the same ground', () => {
    const merged = stateAfter([...inTreatment, [huda, merging]]) as Case
    const origin = survivor()
    const [answer] = eventsOf(road).slice(-1)
    expect(told(merged, answer as CaseEvent, origin)).toMatchObject([
      { type: 'AnsweredTogether', other: otherId, solved: true },
    ])
    const [closing] = eventsOf([...road, [follow, yes]]).slice(-1)
    const closed = told(merged, closing as CaseEvent, origin).reduce<Case>(evolve, merged)
    expect(closed).toMatchObject({ status: 'closed', ground: 'confirmed', together: { into: otherId } })
  })

  test('goes its own way again when the survivor is withdrawn, since nobody withdrew this one', () => {
    const merged = stateAfter([...inTreatment, [huda, merging]]) as Case
    const withdrawing = { type: 'withdraw', channel: 'website', text: null } as const
    const ending = eventsOf([...inTreatment, [customer, withdrawing]]).at(-1) as CaseEvent
    const after = told(merged, ending, survivor()).reduce<Case>(evolve, merged)
    expect(after).toMatchObject({ status: 'treatment', together: null, owner: salem.id })
  })

  test('counts as received, and neither as answered nor as late', () => {
    const state = stateAfter([...inTreatment, [huda, merging, at(3)]]) as Case
    expect(roundFacts(state, [])).toMatchObject([{ answeredAt: null, closedAt: null, waitingSince: at(3) }])
  })
})

describe('undoing a merge', () => {
  test('needs a merged case, and moves its dates by the time that it stood still', () => {
    expect(given(inTreatment).when(huda, unmerging)).toBe('not-merged')
    const before = stateAfter(inTreatment) as Case
    const after = stateAfter([...inTreatment, [huda, merging, at(1)], [huda, unmerging, at(8)]]) as Case
    expect(after).toMatchObject({ status: 'treatment', together: null, owner: salem.id })
    expect(after.pauses).toEqual([{ from: at(1), to: at(8) }])
    expect(Temporal.Instant.from(before.dueAt).until(after.dueAt).total('hours')).toBe(7 * 24)
  })

  test('leaves a case that waits for its customer waiting, with its date', () => {
    const asked: readonly Step[] = [...inTreatment, [salem, { type: 'ask-customer', text }]]
    const undone: readonly Step[] = [...asked, [huda, merging, at(1)], [huda, unmerging, at(8)]]
    expect(stateAfter(undone)).toEqual(stateAfter(asked))
  })

  test('at once it is as if nothing had happened, wherever the case stood', () => {
    const stops = [1, 2, 3, 4].map((length) => road.slice(0, length))
    const asked: readonly Step[] = [...inTreatment, [salem, { type: 'ask-customer', text }]]
    fc.assert(
      fc.property(fc.constantFrom(...stops, asked), fc.integer({ min: 0, max: 20 }), (steps, day) => {
        const before = stateAfter(steps) as Case
        const after = stateAfter([...steps, [huda, merging, at(day)], [huda, unmerging, at(day)]]) as Case
        // The next word counts from the moment at which the case goes on.
        expect({ ...after, update: before.update }).toEqual(before)
      }),
    )
  })
})

test('no chain comes about, whatever is merged into whatever and undone', () => {
  const ids = ['01', '02', '03', '04'].map((end) => `01990000-0000-7000-8000-0000000000${end}`)
  const place = fc.nat({ max: 3 })
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place, fc.boolean()), { maxLength: 30 }), (acts) => {
      const cases = ids.map(
        (id, i) => stateAfter([[visitor, { ...registering, id, reference: `${4000000000 + i}` }]]) as Case,
      )
      const find = (id: string) => cases.find((one) => one.id === id) as Case
      const put = (state: Case) => cases.splice(ids.indexOf(state.id), 1, state)
      for (const [from, into, undo] of acts) {
        const [state, other] = [cases[from] as Case, cases[into] as Case]
        const command = undo ? unmerging : ({ type: 'merge', into: other.reference } as const)
        const decision = decide(state, command, huda, { ...facts, other }, at(1))
        if ('refused' in decision) continue
        const origin = decision.reduce<Case>(evolve, state)
        put(origin)
        for (const event of decision)
          for (const id of concerned(origin, event))
            put(told(find(id), event, origin).reduce<Case>(evolve, find(id)))
      }
      for (const one of cases) {
        if (one.together) expect(find(one.together.into)).toMatchObject({ status: 'registered' })
        if (one.together) expect(find(one.together.into).absorbed).toContain(one.id)
        if (one.status === 'merged') expect(one.absorbed).toEqual([])
        for (const id of one.absorbed) expect(find(id).together?.into).toBe(one.id)
      }
    }),
  )
})
