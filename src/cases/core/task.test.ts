import { describe, expect, test } from 'vitest'
import { scopeOf, sees } from './access.ts'
import type { Case } from './case.ts'
import type { Command } from './commands.ts'
import { answering, at, given, people, road, type Step, stateAfter, text } from './testing.ts'

const { salem, postal, maha } = people
const ask: Command = { type: 'add-task', department: 'post', until: '2026-11-05', text }
const done: Command = { type: 'finish-task', task: text.id, text, files: [] }
const asked: readonly Step[] = [...road.slice(0, 4), [salem, ask]]
const seenBy = (steps: readonly Step[], actor: Step[0]) => sees(scopeOf(actor), stateAfter(steps) as Case)

describe('a task inside a case (guide 5.1.10)', () => {
  test('opens the case to the department that is asked until it has done it', () => {
    expect([seenBy(road.slice(0, 4), postal), seenBy(asked, postal)]).toEqual([false, true])
    expect(given(asked).when(postal, done)).toEqual(['TaskFinished'])
    expect(seenBy([...asked, [postal, done]], postal)).toBe(false)
    expect(given(asked).when(postal, answering)).toBe('not-allowed')
  })
  test('is due at closing time of a working day ahead', () => {
    const until = (day: string): Command => ({ ...ask, until: day }) as Command
    expect(given(road.slice(0, 4)).when(salem, until('2026-11-06'))).toBe('not-a-working-day')
    expect(given(road.slice(0, 4)).when(salem, until('2026-10-29'))).toBe('not-later')
    expect(given(road.slice(0, 4)).when(salem, until('2027-11-04'))).toBe('too-far')
    expect(stateAfter(asked)).toMatchObject({
      tasks: [{ department: 'post', dueAt: '2026-11-05T11:30:00.000Z' }],
    })
  })
  test('is asked of a department in use, by whoever treats the case, while an answer is owed', () => {
    expect(given(road.slice(0, 4)).when(salem, { ...ask, department: 'moon' } as Command)).toBe(
      'no-such-department',
    )
    expect(given(road.slice(0, 4)).when(postal, ask)).toBe('not-allowed')
    expect(given(road).when(salem, ask)).toBe('not-in-treatment')
  })
  test('may be done by whoever treats the case, or be no longer needed, once', () => {
    expect(given(asked).when(salem, done)).toEqual(['TaskFinished'])
    const cancel: Command = { type: 'cancel-task', task: text.id }
    expect(given(asked).when(maha, cancel)).toEqual(['TaskCancelled'])
    expect(given([...asked, [salem, cancel]]).when(salem, done)).toBe('no-such-task')
    expect(given([...asked, [salem, done]]).when(salem, cancel)).toBe('no-such-task')
  })
  test('is over with the answer', () => {
    expect(seenBy([...asked, [salem, answering, at(1)]], postal)).toBe(false)
  })
})
