import { expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { explainDue } from './explainDue.ts'
import { seedCalendars } from './seeds.ts'
import { seedTimetable } from './seedTimetable.ts'

const calendars = new Map(Object.entries(seedCalendars))
const at = instant('2026-11-05T15:00:00+03:00')
const asked = (organisation: string, known = calendars) => {
  const query = { kind: 'complaint', complexity: 'routine', importance: 'medium', categories: [] } as const
  const found = explainDue(known, seedTimetable, { ...query, organisation, at })
  if ('refused' in found) throw new Error(found.refused)
  return new Map(found.map(({ clock, due, by }) => [clock, [by, due]]))
}

test('in the ministry the first word is due by the hours of intake, as of a case; all else by its own', () => {
  const due = asked('ministry')
  expect(due.get('first-response')).toEqual(['intake', instant('2026-11-06T20:00:00+03:00')])
  expect(due.get('answer')).toEqual(['ministry', instant('2026-11-10T14:30:00+03:00')])
})

test('where intake has no calendar, and for others, one calendar counts for all', () => {
  const { intake: _, ...others } = seedCalendars
  const without = asked('ministry', new Map(Object.entries(others)))
  expect(without.get('first-response')).toEqual(['ministry', instant('2026-11-08T14:30:00+03:00')])
  expect([...asked('operator').values()].map(([by]) => by)).not.toContain('intake')
})
