import { describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { remaining, remainingKey } from './remaining.ts'
import { seedCalendars } from './seeds.ts'

const { ministry, operator } = seedCalendars
const local = (text: string) => instant(`${text}+03:00`)
const left = (now: string, due: string, calendar = ministry) => {
  const { late, unit, count } = remaining(calendar, local(now), local(due))
  return `${count} ${unit} ${late ? 'late' : 'left'}`
}

describe('the time left to a due moment', () => {
  test('is whole working days while there are any', () => {
    expect(left('2026-11-08T09:00', '2026-11-11T14:30')).toBe('3 days left')
    expect(left('2026-11-08T07:30', '2026-11-11T14:30')).toBe('4 days left')
    expect(left('2026-11-05T15:00', '2026-11-08T14:30')).toBe('1 days left')
    expect(left('2026-11-08T14:00', '2026-11-09T14:00')).toBe('1 days left')
  })

  test('is working hours under a day and minutes under an hour', () => {
    expect(left('2026-11-05T13:30', '2026-11-08T08:30')).toBe('2 hours left')
    expect(left('2026-11-08T13:31', '2026-11-08T14:30')).toBe('59 minutes left')
    expect(left('2026-11-08T14:30', '2026-11-08T14:30')).toBe('0 minutes left')
  })

  test('is none when only closed hours are left', () => {
    expect(left('2026-11-08T20:00', '2026-11-08T23:00')).toBe('0 minutes left')
  })

  test('is told in the days of the calendar that it belongs to', () => {
    expect(left('2026-03-12T15:00', '2026-03-25T14:30')).toBe('1 days left')
    expect(left('2026-03-12T15:00', '2026-03-25T14:30', operator)).toBe('6 days left')
  })
})

describe('the time past a due moment', () => {
  test('is counted the same way', () => {
    expect(left('2026-11-11T14:30', '2026-11-08T14:30')).toBe('3 days late')
    expect(left('2026-11-09T09:30', '2026-11-08T14:30')).toBe('2 hours late')
    expect(left('2026-11-06T12:00', '2026-11-05T14:30')).toBe('0 minutes late')
  })
})

test('what is left is said without a number where it is nothing', () => {
  expect(remainingKey({ late: false, unit: 'minutes', count: 0 })).toBe('left_nothing')
  expect(remainingKey({ late: true, unit: 'minutes', count: 0 })).toBe('late_nothing')
  expect(remainingKey({ late: true, unit: 'hours', count: 2 })).toBe('late_hours')
})
