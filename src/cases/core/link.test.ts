import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Case } from './case.ts'
import type { Command } from './commands.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { nothingNamed } from './facts.ts'
import { otherSide } from './otherSide.ts'
import {
  at,
  decideStep,
  given,
  otherId,
  otherReference,
  people,
  registering,
  road,
  rules,
  stateAfter,
} from './testing.ts'

const { huda, salem, maha, auditor, postal } = people
const linking: Command = { type: 'link', other: otherReference, relation: 'related' }
const unlinking: Command = { type: 'unlink', other: otherReference }

const told = (other: Case, event: CaseEvent, origin: Case) =>
  otherSide(other, { origin, event, text: null }, { facts: { ...rules, ...nothingNamed }, at: at(0) })

describe('linking two cases', () => {
  test('names the other on each side', () => {
    const state = stateAfter([...road.slice(0, 3), [huda, linking]]) as Case
    expect(state.links).toEqual([{ other: otherId, relation: 'related' }])
    const [event] = decideStep(stateAfter(road), [huda, linking]) as readonly CaseEvent[]
    expect(told(state, event as CaseEvent, state)).toMatchObject([
      { type: 'CasesLinked', other: state.id, relation: 'related', by: { id: huda.id } },
    ])
  })

  test('is for whoever has the case, and only with a case that they may see, too', () => {
    expect(given(road).when(salem, linking)).toBe('no-such-other-case')
    expect(given(road).when(postal, linking)).toBe('not-allowed')
    expect(given(road).when(auditor, linking)).toBe('not-allowed')
    expect(given(road).when(huda, { ...linking, other: '4000000000' } as Command)).toBe('no-such-other-case')
  })

  test('neither links a case with itself nor twice', () => {
    const itself = { ...linking, other: registering.reference } as Command
    expect(given(road).when(huda, itself)).toBe('same-case')
    expect(given([...road, [huda, linking]]).when(huda, linking)).toBe('already-linked')
  })

  test('is undone, and only what was linked', () => {
    const linked = [...road, [huda, linking]] as const
    expect(given(linked).when(huda, unlinking)).toEqual(['CasesUnlinked'])
    expect(given(linked).when(salem, unlinking)).toBe('no-such-other-case')
    expect(given(road).when(huda, unlinking)).toBe('not-linked')
    expect((stateAfter([...linked, [huda, unlinking]]) as Case).links).toEqual([])
  })

  test('shows in the place of the links what a case was registered beside', () => {
    const beside = { ...registering, linkedTo: otherId }
    const state = stateAfter([[maha, beside]]) as Case
    expect(state.links).toEqual([{ other: otherId, relation: 'related' }])
    expect(given([[maha, beside]]).when(huda, unlinking)).toEqual(['CasesUnlinked'])
  })
})

test('whatever is linked and unlinked, both sides always name each other', () => {
  const act = fc.tuple(fc.boolean(), fc.constantFrom(linking, unlinking))
  fc.assert(
    fc.property(fc.array(act), (acts) => {
      const one = stateAfter([[huda, registering]]) as Case
      const two = stateAfter([[huda, { ...registering, id: otherId, reference: otherReference }]]) as Case
      const after = acts.reduce(
        (cases, [turned, command]) => {
          const [from, to] = turned ? [cases[1], cases[0]] : cases
          const decision = decideStep(from, [huda, { ...command, other: to.reference } as Command])
          if ('refused' in decision) return cases
          const sides = [
            decision.reduce(evolve, from) as Case,
            decision.flatMap((event) => told(to, event, from)).reduce<Case>(evolve, to),
          ] as const
          return turned ? ([sides[1], sides[0]] as const) : sides
        },
        [one, two] as readonly [Case, Case],
      )
      expect(after[0].links.map(({ other }) => other)).toEqual(after[1].links.length ? [otherId] : [])
    }),
  )
})
