import { describe, expect, test } from 'vitest'
import { seesAuthor } from './access.ts'
import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { KindChanged } from './events.ts'
import { refusalNow } from './possible.ts'
import type { OpenKind } from './terms.ts'
import {
  at,
  caseId,
  customer,
  decideStep,
  eventsOf,
  given,
  people,
  registering,
  road,
  rules,
  type Step,
  stateAfter,
  system,
  text,
  visitor,
} from './testing.ts'

const { huda, salem, postal, follow, auditor } = people
const keeper = { ...follow, roles: ['follow-up', 'tip-keeper'] } as const
const to = (kind: OpenKind): CommandOf<'change-kind'> => ({ type: 'change-kind', kind, text })
const named = { ...registering, customer: caseId }
const complaint: readonly Step[] = [[visitor, named], ...road.slice(1, 4)]
const tip: Step = [visitor, { ...named, kind: 'tip' }]
const anonymous: Step = [visitor, { ...registering, kind: 'tip' }]
const caseOf = (...steps: readonly Step[]) => stateAfter(steps) as Case

describe('Changing the kind', () => {
  test('is for intake, follow-up and whoever treats the case, and stays on record with its reason', () => {
    for (const officer of [huda, follow, salem])
      expect(given(complaint).when(officer, to('tip'))).toEqual(['KindChanged'])
    for (const other of [postal, auditor, customer, visitor])
      expect(given(complaint).when(other, to('tip'))).toBe('not-allowed')
    expect(eventsOf([...complaint, [salem, to('tip')]]).at(-1)).toMatchObject({
      type: 'KindChanged',
      from: 'complaint',
      kind: 'tip',
      text,
      by: { type: 'officer', id: salem.id },
    })
  })

  test('counts the dates anew from the beginning, and tells only those that moved', () => {
    const before = caseOf(...complaint)
    const events = decideStep(before, [huda, to('tip'), at(1)]) as readonly KindChanged[]
    const direct = caseOf(tip, ...road.slice(1, 4))
    expect(events[0]?.dueAt).toBe(direct.dueAt)
    expect(caseOf(...complaint, [huda, to('tip'), at(1)]).firstDueAt).toBe(before.firstDueAt)
    expect(events[0]?.updateDueAt).toBe(direct.update?.dueAt)
    expect(events[0]).not.toHaveProperty('firstResponseDueAt')
  })

  test('leads to another kind, while the case is open', () => {
    expect(given(complaint).when(huda, to('complaint'))).toBe('same-kind')
    const concluded: readonly Step[] = [tip, ...road.slice(1)]
    expect(given(concluded).when(huda, to('complaint'))).toBe('case-closed')
  })

  test('leaves the date of an answered case alone', () => {
    const answered: readonly Step[] = [[visitor, named], ...road.slice(1)]
    const { dueAt } = caseOf(...answered)
    expect(caseOf(...answered, [huda, to('tip'), at(1)]).dueAt).toBe(dueAt)
  })

  test('makes no complaint and no inquiry of what belongs to nobody we know, and does not offer it', () => {
    expect(given([anonymous]).when(huda, to('complaint'))).toBe('anonymous-stays-tip')
    expect(given([anonymous]).when(huda, to('inquiry'))).toBe('anonymous-stays-tip')
    expect(refusalNow('change-kind', caseOf(anonymous), huda, rules, at(0))).toBe('anonymous-stays-tip')
    expect(given([tip]).when(huda, to('complaint'))).toEqual(['KindChanged'])
  })
})

describe('The author of a tip', () => {
  test('is sealed from all but its keepers, Insat itself and the author', () => {
    const state = caseOf(tip)
    for (const who of [keeper, system, customer]) expect(seesAuthor(who, state)).toBe(true)
    for (const who of [huda, salem, follow, auditor, visitor]) expect(seesAuthor(who, state)).toBe(false)
    const program = { type: 'program', id: caseId, roles: ['intake', 'tip-keeper'], departments: [] } as const
    expect(seesAuthor(program, state)).toBe(false)
    expect(seesAuthor(huda, caseOf(...complaint))).toBe(true)
  })

  test('is sealed from the moment on that a case becomes a tip, and stays so whatever it becomes', () => {
    expect(seesAuthor(huda, caseOf(...complaint, [huda, to('tip')]))).toBe(false)
    expect(seesAuthor(huda, caseOf(...complaint, [huda, to('tip')], [huda, to('complaint')]))).toBe(false)
    expect(seesAuthor(huda, caseOf(tip, [huda, to('inquiry')]))).toBe(false)
  })

  test('is not asked how satisfied they are: the closing says that it was not measured, and why', () => {
    const concluded = eventsOf([tip, ...road.slice(1)]).at(-1)
    expect(concluded).toMatchObject({ type: 'CaseClosed', ground: 'concluded', unmeasured: 'tip' })
    const confirmed = eventsOf([
      ...road,
      [customer, { type: 'confirm', satisfied: true, channel: 'website', text: null }],
    ])
    expect(confirmed.at(-1)).not.toHaveProperty('unmeasured')
  })
})
