import { describe, expect, test } from 'vitest'
import type { Role } from '../../staff/core/actor.ts'
import { answering, at, customer, given, no, people, road, stateAfter, system, text, yes } from './testing.ts'

const { huda, salem, maha, follow } = people
const answered = road
const referred = road.slice(0, 3)
const rejected = [...answered, [customer, no]] as const
const closed = [...answered, [customer, yes]] as const

describe("the customer's word", () => {
  test('yes closes as confirmed', () => {
    expect(given(answered).when(customer, yes)).toEqual(['AnswerConfirmed', 'CaseClosed'])
    expect(stateAfter(closed)).toMatchObject({ status: 'closed', ground: 'confirmed' })
  })
  test('no, with its reason, opens a round for somebody who has not handled the case', () => {
    expect(given(answered).when(customer, { ...no, text: null })).toBe('no-needs-reason')
    expect(stateAfter(rejected)).toMatchObject({
      status: 'review',
      round: 2,
      owner: null,
      earlierHandlers: [salem.id],
    })
    expect(given(rejected).when(salem, { type: 'take' })).toBe('handled-before')
    expect(given(rejected).when(salem, answering)).toBe('handled-before')
    expect(given(rejected).when(follow, { type: 'assign', officer: salem.id })).toBe('handled-before')
    expect(given(rejected).when(maha, { type: 'take' })).toEqual(['CaseTaken'])
  })
  test('is not written down by whoever handled the case', () => {
    const handled = [...road.slice(0, 2), [huda, answering]] as const
    expect(given(handled).when(huda, yes)).toBe('handled-it')
    expect(given(handled).when(follow, yes)).toEqual(['AnswerConfirmed', 'CaseClosed'])
  })
  test('is not written down by a program that handled the case, as by no person who did', () => {
    const program = (id: string, ...roles: Role[]) =>
      ({ type: 'program', id, roles, departments: [] }) as const
    const [one, other] = [program('p1', 'specialist', 'follow-up'), program('p2', 'follow-up')]
    const byProgram = [...referred, [one, answering]] as const
    expect(given(byProgram).when(one, yes)).toBe('handled-it')
    expect(given(byProgram).when(one, no)).toBe('handled-it')
    expect(given(byProgram).when(one, { type: 'withdraw', channel: 'phone', text: null })).toBe('handled-it')
    expect(given([...byProgram, [customer, no]]).when(one, answering)).toBe('handled-before')
    expect(given(byProgram).when(other, yes)).toEqual(['AnswerConfirmed', 'CaseClosed'])
  })
  test('silence closes only when the window is over', () => {
    expect(given(answered).when(system, { type: 'keep-time' }, at(3))).toBe('nothing-due')
    expect(given(answered).when(system, { type: 'keep-time' }, at(21))).toEqual(['CaseClosed'])
    expect(given(answered).when(follow, { type: 'keep-time' }, at(21))).toBe('not-allowed')
  })
  test('silence does not close what the customer wrote to after the answer, until a yes, a no or a new answer', () => {
    const told = { type: 'add-information', channel: 'email', text, files: [] } as const
    const silence = { type: 'keep-time' } as const
    const wrote = [...answered, [system, told, at(3)]] as const
    expect(stateAfter(wrote)).toMatchObject({ status: 'answered', wroteAt: at(3) })
    expect(given(wrote).when(system, silence, at(21))).toEqual(['CaseEscalated'])
    expect(given(wrote).when(follow, yes, at(21))).toEqual(['AnswerConfirmed', 'CaseClosed'])
    expect(given(wrote).when(follow, no, at(21))).toEqual(['AnswerRejected', 'ReviewOpened'])
    const again = [...wrote, [follow, no, at(20)], [maha, answering, at(21)]] as const
    expect(stateAfter(again)).toMatchObject({ status: 'answered', wroteAt: null })
    expect(given(again).when(system, silence, at(22))).toBe('nothing-due')
    expect(given(again).when(system, silence, at(60))).toEqual(['CaseClosed'])
  })
  test('whoever wrote after the answer is out of reach only after three more attempts in vain', () => {
    const told = { type: 'add-information', channel: 'email', text, files: [] } as const
    const tried = { type: 'record-contact', channel: 'phone', outcome: 'busy', text: null } as const
    const close = { type: 'close', ground: 'unreachable', text } as const
    const three = [1, 2, 3].map((day) => [follow, tried, at(day, day)] as const)
    expect(given([...answered, ...three, [customer, told, at(4)]]).when(follow, close)).toBe(
      'too-few-attempts',
    )
    expect(given([...answered, [customer, told], ...three]).when(follow, close)).toEqual(['CaseClosed'])
  })
  test('an appeal inside the window opens the same case again, later it is refused', () => {
    const appeal = { type: 'appeal', channel: 'website', text } as const
    expect(given(closed).when(customer, appeal, at(3))).toEqual(['AppealReceived', 'ReviewOpened'])
    expect(given(closed).when(customer, appeal, at(30))).toBe('window-over')
    expect(given(answered).when(customer, appeal)).toBe('case-open')
  })
})
