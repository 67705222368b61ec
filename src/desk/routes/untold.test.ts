import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../cases/core/events.ts'
import { instant } from '../../language/core/instant.ts'
import { untoldNotices } from './untold.ts'

type Story = Parameters<typeof untoldNotices>[0]

/** A story of events that have only what decides who spoke with whom. */
function story(...events: object[]): Story {
  return events.map((event, index) => ({
    ...{ at: instant(`2026-03-0${index + 1}T08:00:00Z`), version: index + 1 },
    ...(event as CaseEvent),
  }))
}

const registered = { type: 'CaseRegistered', channel: 'website' }
const referred = { type: 'CaseReferred' }
const answered = { type: 'AnswerGiven', present: false }
const message = (version: number, purpose: 'receipt' | 'referred' | 'answer', state: 'sent' | 'failed') => ({
  ...{ version, purpose, state },
})

describe('what a customer has still to be told by an officer', () => {
  const events = story(registered, referred, answered)
  const failed = [
    message(1, 'receipt', 'failed'),
    message(2, 'referred', 'failed'),
    message(3, 'answer', 'failed'),
  ]

  test('is nothing while the messages go', () => {
    expect(untoldNotices(events, [message(1, 'receipt', 'sent')], false)).toEqual([])
  })

  test('is every notice of which no message went', () => {
    expect(untoldNotices(events, failed, false)).toEqual(['receipt', 'referred', 'answer'])
    expect(untoldNotices(events, [...failed, message(2, 'referred', 'sent')], false)).toEqual([
      'receipt',
      'answer',
    ])
  })

  test('is all of it for whoever wants to be rung, sent or not', () => {
    expect(untoldNotices(events, [message(1, 'receipt', 'sent')], true)).toEqual(['receipt'])
  })

  test('begins anew when they were reached, and not when nobody answered', () => {
    const tried = (outcome: string) =>
      story(registered, referred, { type: 'ContactRecorded', channel: 'phone', outcome }, answered)
    const later = [...failed.slice(0, 2), message(4, 'answer', 'failed')]
    expect(untoldNotices(tried('reached'), later, false)).toEqual(['answer'])
    expect(untoldNotices(tried('no-answer'), later, false)).toEqual(['receipt', 'referred', 'answer'])
  })

  test('leaves out what was done in the call itself', () => {
    const at = instant('2026-03-01T08:00:00Z')
    const called = story({ ...registered, channel: 'phone', at }, { ...referred, at }, answered)
    expect(untoldNotices(called, failed, false)).toEqual(['answer'])
  })
})
