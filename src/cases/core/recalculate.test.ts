import { describe, expect, test } from 'vitest'
import { type Instant, instant } from '../../language/core/instant.ts'
import type { Case } from './case.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { nothingNamed, type Rules } from './facts.ts'
import { recalculate } from './recalculate.ts'
import { at, eventsOf, people, road, rules, type Step, stateAfter, text } from './testing.ts'

const state = (steps: readonly Step[]): Case => stateAfter(steps) as Case
const referred = road.slice(0, 3)
const stamp = (moment: Instant) => ({ at: moment, by: { type: 'system' } as const })
const again = (from: Case, other: Rules, newEdition: boolean, moment = at(2)) => {
  const facts = { ...other, ...nothingNamed }
  const command = { type: 'recalculate', recalculation: text.id, newEdition } as const
  return recalculate(from, command, { actor: { type: 'system' }, facts, at: moment, stamp: stamp(moment) })
}
const then = (from: Case, decision: ReturnType<typeof again>): Case =>
  'refused' in decision ? from : decision.reduce<Case>(evolve, from)

describe('a recalculation', () => {
  test('never shortens the time that the customer was told to have for objecting', () => {
    const holiday = {
      from: '2026-11-08',
      to: '2026-11-12',
      name: { ar: 'إجازة', en: 'Holiday' },
      hours: 'off' as const,
    }
    const longer: Rules = {
      ...rules,
      calendar: { ...rules.calendar, special: [...rules.calendar.special, holiday] },
    }
    const answered = state(road)
    const moved = then(answered, again(answered, longer, false))
    expect(moved).toMatchObject({ confirmBy: instant('2026-11-22T14:30:00+03:00') })
    expect(again(moved, rules, false)).toEqual({ refused: 'nothing-moved' })
  })

  test('times a case whose category was moved by its new place only with a new edition', () => {
    const row = { kind: 'complaint', complexity: 'routine', importance: 'medium', clock: 'answer' } as const
    const special = {
      ...row,
      amount: 1,
      unit: 'working-days',
      category: 'internet',
      organisation: null,
    } as const
    const moved: Rules = {
      ...rules,
      timetable: [...rules.timetable, { ...special, validFrom: '2020-01-01' }],
      tree: new Map([['phone.landline', { parent: 'internet', moves: [{ until: at(1), parent: null }] }]]),
    }
    const before = state(referred)
    expect(again(before, moved, false)).toEqual({ refused: 'nothing-moved' })
    const decision = again(before, moved, true)
    expect(decision).toMatchObject([{ editionAt: at(2), dueAt: instant('2026-11-02T14:30:00+03:00') }])
    expect(again(then(before, decision), moved, true, at(3))).toEqual({ refused: 'nothing-moved' })
  })

  test('puts a new ladder in force for cases whose dates stay, once', () => {
    const validFrom = '2026-11-02'
    const ladder = [...rules.ladder, ...rules.ladder.map((row) => ({ ...row, validFrom }))]
    const before = state(referred)
    const decision = again(before, { ...rules, ladder }, true)
    expect(decision).toMatchObject([{ type: 'DeadlinesRecalculated', editionAt: at(2) }])
    expect(decision).not.toHaveProperty('0.dueAt')
    expect(again(before, { ...rules, ladder }, false)).toEqual({ refused: 'nothing-moved' })
    expect(again(then(before, decision), { ...rules, ladder }, true, at(3))).toEqual({
      refused: 'nothing-moved',
    })
  })

  test('gives a case from before there was such a clock its next word to the customer', () => {
    const [first, ...later] = eventsOf(referred)
    const { updateDueAt: _, ...old } = first as CaseEvent & { updateDueAt?: Instant }
    const told = [old as CaseEvent, ...later].reduce<Case | { status: 'nothing' }>(evolve, {
      status: 'nothing',
    }) as Case
    expect(told.update).toBeNull()
    expect(then(told, again(told, rules, false)).update).toEqual({
      since: at(2),
      dueAt: instant('2026-11-10T14:30:00+03:00'),
    })
  })
})

describe('the first word', () => {
  const registeredBy = (channel: 'phone' | 'website') => {
    const [[, registering]] = road as [Step, ...Step[]]
    return state([[people.huda, { ...registering, channel } as Step[1]]]).firstResponse?.at
  }
  test('was spoken where an officer registered a call, and is owed to whom nobody has talked to', () => {
    expect(registeredBy('phone')).toBe(at(0))
    expect(registeredBy('website')).toBeNull()
  })
})
