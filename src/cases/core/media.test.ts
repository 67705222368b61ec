import { describe, expect, test } from 'vitest'
import type { Case } from './case.ts'
import { possibleCommands } from './possible.ts'
import {
  answering,
  at,
  classifying,
  given,
  people,
  publishing,
  registering,
  rules,
  type Step,
  stateAfter,
  system,
  text,
  visitor,
} from './testing.ts'

const { huda, salem, ghada, follow, postal } = people
const registered: Step = [system, { ...registering, kind: 'media', channel: 'press' }]
const withDepartment: readonly Step[] = [
  registered,
  [ghada, classifying],
  [ghada, { type: 'refer', department: 'telecom', text: null }],
]
const found: Step = [ghada, publishing]
const proposing = { type: 'propose', text } as const
const unsolved = { ...answering, solved: false }
const state = (steps: readonly Step[]) => stateAfter(steps) as Case

describe('a media case', () => {
  test('comes with its first source, and gets every other one that tells the same story', () => {
    const source = { outlet: 'daily', published: '2026-10-31', reach: 90_000, text }
    const brought: Step = [ghada, { ...registering, kind: 'media', channel: 'press', source }]
    expect(state([brought, [huda, { ...publishing, outlet: 'gazette' }]]).sources).toEqual([
      { outlet: 'daily', publishedOn: '2026-10-31', reach: 90_000, text },
      { outlet: 'gazette', publishedOn: '2026-10-30', reach: null, text },
    ])
  })

  test('takes no source of an unknown outlet, of a day to come, or once it is closed', () => {
    const open = given([registered])
    expect(open.when(ghada, { ...publishing, outlet: 'gone' })).toBe('no-such-outlet')
    expect(open.when(ghada, { ...publishing, published: '2026-11-02' })).toBe('not-published-yet')
    expect(open.when(ghada, { ...publishing, published: '2026-11-01' })).toEqual(['SourceAdded'])
    const closed = given([...withDepartment, found, [salem, answering]])
    expect(closed.when(ghada, publishing)).toBe('case-closed')
  })

  test('is closed by the answer to the outlet where it is solved', () => {
    const answered = given([...withDepartment, found])
    expect(answered.when(salem, answering)).toEqual(['CaseTaken', 'AnswerGiven', 'CaseClosed'])
    expect(state([...withDepartment, found, [salem, answering]])).toMatchObject({
      status: 'closed',
      ground: 'outlet-answered',
    })
  })

  test('is not answered while no outlet is known', () => {
    expect(given(withDepartment).when(salem, answering)).toBe('source-first')
  })

  test('waits for proposals where it is not solved, and is closed by telling of the steps taken', () => {
    const open = [...withDepartment, found]
    expect(given(open).when(salem, unsolved)).toBe('propose-first')
    expect(given(open).when(salem, proposing)).toEqual(['ProposalsMade'])
    const told: readonly Step[] = [...open, [salem, proposing, at(1)], [salem, unsolved, at(2)]]
    expect(state(told)).toMatchObject({ status: 'closed', ground: 'proposals-made', proposedAt: at(1) })
  })

  test('asks nobody for a confirmation, so that it can neither be appealed nor answered by a partner', () => {
    const closed = [...withDepartment, found, [salem, answering]] as const
    expect(given(closed).when(huda, { type: 'appeal', channel: 'phone', text }, at(1))).toBe('window-over')
    const open = given([...withDepartment, found])
    const give = { type: 'refer-to-partner', partner: 'operator', text: null } as const
    expect(open.when(huda, { ...give, way: 'answer' })).toBe('opinion-only')
    expect(open.when(huda, { ...give, way: 'opinion' })).toEqual(['ReferredToPartner'])
  })

  test('stays one: what was published has no customer', () => {
    expect(given([registered]).when(huda, { type: 'change-kind', kind: 'complaint', text })).toBe(
      'media-stays',
    )
  })

  test('lets nobody add a source or proposals to another kind of case', () => {
    const complaint = given([[visitor, registering]])
    expect(complaint.when(huda, publishing)).toBe('not-media')
    expect(complaint.when(huda, proposing)).toBe('not-media')
    const source = { outlet: 'daily', published: '2026-10-31', reach: null, text }
    expect(given([]).when(huda, { ...registering, source })).toBe('not-media')
  })

  test('is the media officer’s from its first day to the telling, whichever department has it', () => {
    const closed = [...withDepartment, found, [salem, answering]] as const
    const spoken = { type: 'record-contact', channel: 'phone', outcome: 'reached', text: null } as const
    expect(given(closed).when(ghada, { ...spoken, outlet: 'daily' })).toEqual(['ContactRecorded'])
    expect(given(closed).when(ghada, { ...spoken, outlet: 'gazette' })).toBe('no-such-outlet')
    expect(given(closed).when(ghada, spoken)).toBe('case-closed')
    expect(possibleCommands(state(closed), ghada, rules, at(0))).toContain('record-contact')
    expect(given(withDepartment).when(postal, proposing)).toBe('not-allowed')
    expect(given([[visitor, registering]]).when(ghada, classifying)).toBe('not-allowed')
    expect(given(closed).when(follow, { ...spoken, outlet: 'daily' })).toEqual(['ContactRecorded'])
  })

  test('tells its first and its next word to the outlet, since there is no customer', () => {
    const spoken = { type: 'record-contact', channel: 'phone', text: null, outlet: 'daily' } as const
    const open = [...withDepartment, found]
    const reached = state([...open, [ghada, { ...spoken, outcome: 'reached' }, at(1)]])
    expect(reached).toMatchObject({ attempts: [], firstResponse: { at: at(1) }, update: { since: at(1) } })
    expect(state([...open, [ghada, { ...spoken, outcome: 'busy' }, at(1)]])).toEqual(state(open))
    for (const type of ['ask-customer', 'update-customer'] as const)
      expect(given(open).when(salem, { type, text })).toBe('no-customer')
  })
})
