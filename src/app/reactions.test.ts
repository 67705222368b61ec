import { describe, expect, test } from 'vitest'
import {
  answering,
  customer,
  eventsOf,
  people,
  publishing,
  registering,
  road,
  type Step,
  system,
  text,
  visitor,
  yes,
} from '../cases/core/testing.ts'
import { instant } from '../language/core/instant.ts'
import { reactionsTo } from './reactions.ts'

const caseId = '01990000-0000-7000-8000-000000000001'

/** What follows all events of these steps, as the drain would ask. */
function following(steps: readonly Step[]): string[] {
  return eventsOf(steps).flatMap((event, index) =>
    reactionsTo({ name: event.type, body: { caseId, version: index + 1, event } }).map(({ name, data }) =>
      [name, 'purpose' in data ? data.purpose : []].flat().join(' '),
    ),
  )
}

describe('what follows', () => {
  test('from a whole life is a notice for each step and, at the end, the survey', () => {
    expect(following([...road, [customer, yes]])).toEqual([
      'channels.notify receipt',
      'channels.notify referred',
      'channels.notify answer',
      'surveys.invite',
    ])
  })

  test('from the end of a media case is a letter to its outlets, also where one waited for a way out', () => {
    const media: readonly Step[] = [
      [visitor, { ...registering, kind: 'media' }],
      [people.ghada, publishing],
      ...road.slice(1, 4),
      [people.salem, answering],
    ]
    expect(following(media)).toContain('channels.notify-outlets outlet-solved')
    const waited = { caseId, version: 7, purpose: 'outlet-steps' }
    expect(reactionsTo({ name: 'MessageCanLeave', body: waited })).toEqual([
      { name: 'channels.notify-outlets', data: waited },
    ])
  })

  test('from declining is one notice and no survey', () => {
    const declined: Step = [people.huda, { type: 'decline', reason: 'outside', text }]
    expect(following([[visitor, (road[0] as Step)[1]], declined])).toEqual([
      'channels.notify receipt',
      'channels.notify declined',
    ])
  })

  test('from silence is the closing', () => {
    const silence: Step = [system, { type: 'keep-time' }, '2027-01-01T00:00:00.000Z' as never]
    expect(following([...road.slice(0, 4), [people.salem, answering], silence]).at(-1)).toBe('surveys.invite')
  })

  test('from a new date is a notice of its own queue, a minute later', () => {
    const recalculated: Step = [system, { type: 'recalculate', recalculation: 'r', newEdition: false }]
    const event = eventsOf([...road.slice(0, 2), recalculated]).at(-1)
    const body = { caseId, version: 3, event }
    expect(reactionsTo({ name: 'DeadlinesRecalculated', body })).toEqual([
      {
        name: 'channels.notify-of-new-date',
        data: { caseId, version: 3, purpose: 'recalculated' },
        after: instant('2026-11-01T08:01:00+03:00'),
      },
    ])
  })

  test('from the invitation is the closing notice that carries it', () => {
    const body = { caseId, version: 9, survey: 'invitation' }
    expect(reactionsTo({ name: 'SurveyDecided', body })).toEqual([
      { name: 'channels.notify', data: { ...body, purpose: 'closed' } },
    ])
  })

  test('from a message that came back or can leave now is its notice, once more', () => {
    const body = { caseId, version: 9, purpose: 'answer' }
    for (const name of ['MessageBounced', 'MessageCanLeave'])
      expect(reactionsTo({ name, body })).toEqual([{ name: 'channels.notify', data: body }])
  })

  test('from something unknown is a failure that is kept, not silence', () => {
    expect(() => reactionsTo({ name: 'Nonsense', body: {} })).toThrow('Nothing is known to follow Nonsense')
  })
})
