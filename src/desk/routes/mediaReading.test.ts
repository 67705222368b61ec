import { describe, expect, test } from 'vitest'
import type { Case } from '../../cases/core/case.ts'
import {
  answering,
  at,
  classifying,
  eventsOf,
  people,
  publishing,
  registering,
  type Step,
  stateAfter,
  system,
  text,
} from '../../cases/core/testing.ts'
import type { Outlet } from '../../cases/store/queries/outlets.ts'
import { shownSources, untoldOutlets } from './mediaReading.ts'

const { ghada, salem } = people
const closed: readonly Step[] = [
  [system, { ...registering, kind: 'media' }],
  [ghada, publishing],
  [ghada, { ...publishing, outlet: 'gazette' }],
  [ghada, classifying],
  [ghada, { type: 'refer', department: 'telecom', text: null }],
  [salem, answering, at(1)],
]
const outlet = (code: string): Outlet => ({
  ...{ code, name: { ar: code, en: code }, sort: 'local-newspaper', retired: false },
  ...{ email: null, phone: '011', contact: null, note: null },
})
const outlets = [outlet('daily'), outlet('gazette')]
const letter = (code: string, state: 'sent' | 'failed' | 'waiting') =>
  ({ purpose: 'outlet-solved', reader: `outlet:${code}`, state }) as const
const untold = (steps: readonly Step[], letters: readonly ReturnType<typeof letter>[]) =>
  untoldOutlets(stateAfter(steps) as Case, eventsOf(steps), letters, outlets).map(({ code }) => code)

describe('The outlets that somebody must still tell', () => {
  const letters = [letter('daily', 'sent'), letter('gazette', 'failed')]
  const spoken = { type: 'record-contact', channel: 'phone', text: null, outlet: 'gazette' } as const

  test('are those of a closed case that no message reached or may yet reach', () => {
    expect(untold(closed, letters)).toEqual(['gazette'])
    expect(untold(closed, [letter('daily', 'sent'), letter('gazette', 'waiting')])).toEqual([])
    expect(untold(closed, [])).toEqual([])
    expect(untold(closed.slice(0, -1), letters)).toEqual([])
  })

  test('are told once somebody wrote down that they were reached, after the end', () => {
    expect(untold([...closed, [ghada, { ...spoken, outcome: 'no-answer' }, at(2)]], letters)).toEqual([
      'gazette',
    ])
    expect(untold([...closed, [ghada, { ...spoken, outcome: 'reached' }, at(2)]], letters)).toEqual([])
    const before = [
      ...closed.slice(0, -1),
      [ghada, { ...spoken, outcome: 'reached' }] as Step,
      ...closed.slice(-1),
    ]
    expect(untold(before, letters)).toEqual(['gazette'])
  })
})

test('a source shows its link only where it is an address on the web', () => {
  const sources = [{ outlet: 'daily', publishedOn: '2026-10-30', reach: null, text }]
  const shown = (body: string | null) => {
    const kept = { ...text, purpose: 'source' as const, subject: 'Headline', body, writtenAt: at(0) }
    return shownSources(sources, [kept as never], outlets)[0]
  }
  expect(shown('https://daily.example/1')).toMatchObject({
    link: 'https://daily.example/1',
    headline: 'Headline',
  })
  for (const body of ['', 'javascript:alert(1)', null]) expect(shown(body)?.link).toBeNull()
})
