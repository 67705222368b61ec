import { describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { complexities, importances, kinds } from './classes.ts'
import { seedCalendars } from './seeds.ts'
import { seedTimetable } from './seedTimetable.ts'
import type { Clock } from './timetable.ts'
import { dueAt, findLimit } from './timetable.ts'

const { ministry, operator } = seedCalendars
const zone = 'Asia/Riyadh'
const at = instant('2026-03-12T14:50+03:00')
const medium = { kind: 'complaint', complexity: 'routine', importance: 'medium' } as const

describe('the shipped timetable', () => {
  test('has one row for each class and clock, but no window to object to a tip or a media complaint', () => {
    const keys = seedTimetable.map((row) =>
      [row.kind, row.complexity, row.importance, row.clock, row.organisation].join(),
    )
    expect(new Set(keys).size).toBe(keys.length)
    const of = (clock: Clock) => seedTimetable.filter((row) => row.clock === clock)
    const classes = kinds.length * complexities.length * importances.length
    for (const clock of ['first-response', 'answer', 'update', 'delay-notice', 'review'] as const) {
      expect(of(clock)).toHaveLength(classes)
    }
    expect([...new Set(of('objection').map((row) => row.kind))]).toEqual(['complaint', 'inquiry'])
    expect(of('objection')).toHaveLength(classes / 2)
  })

  test.each([
    ['complaint', 'routine', 'high', 'answer', 2, 'working-days'],
    ['complaint', 'complex', 'low', 'answer', 20, 'working-days'],
    ['complaint', 'critical', 'medium', 'first-response', 2, 'working-hours'],
    ['complaint', 'critical', 'medium', 'update', 1, 'working-days'],
    ['complaint', 'complex', 'medium', 'update', 5, 'working-days'],
    ['complaint', 'routine', 'low', 'objection', 10, 'working-days'],
    ['tip', 'critical', 'high', 'answer', 1, 'working-days'],
    ['tip', 'complex', 'medium', 'answer', 20, 'working-days'],
    ['media', 'routine', 'low', 'first-response', 4, 'working-hours'],
    ['media', 'critical', 'high', 'answer', 1, 'working-days'],
    ['inquiry', 'routine', 'high', 'answer', 24, 'hours'],
    ['inquiry', 'complex', 'high', 'answer', 2, 'working-days'],
    ['inquiry', 'routine', 'medium', 'objection', 5, 'working-days'],
    ['complaint', 'complex', 'low', 'review', 20, 'working-days'],
    ['inquiry', 'routine', 'low', 'review', 24, 'hours'],
    ['complaint', 'routine', 'medium', 'delay-notice', 1, 'working-days'],
    ['complaint', 'routine', 'high', 'delay-notice', 4, 'working-hours'],
    ['inquiry', 'routine', 'medium', 'delay-notice', 4, 'working-hours'],
  ] as const)('%s, %s, %s: %s in %i %s', (kind, complexity, importance, clock, amount, unit) => {
    const found = findLimit(seedTimetable, { kind, complexity, importance, clock, at, zone, categories: [] })
    expect(found).toMatchObject({ amount, unit })
  })
})

describe('the limit in force', () => {
  const row = {
    ...medium,
    clock: 'answer',
    unit: 'working-days',
    category: null,
    organisation: null,
  } as const
  const rows = [
    { ...row, amount: 4, validFrom: '2026-03-13' },
    { ...row, amount: 3, validFrom: '2025-01-01' },
    { ...row, amount: 9, validFrom: '2026-12-01' },
  ]
  const amount = (moment: string) =>
    findLimit(rows, { ...medium, clock: 'answer', at: instant(moment), zone, categories: [] })?.amount

  test('is the latest that was valid on that day where the ministry is', () => {
    expect(amount('2026-03-12T23:59:59+03:00')).toBe(3)
    expect(amount('2026-03-13T00:00:00+03:00')).toBe(4)
    expect(amount('2026-12-01T00:00:00+03:00')).toBe(9)
  })

  test('is none before the first and for a clock that does not run', () => {
    expect(amount('2024-12-31T12:00:00+03:00')).toBeUndefined()
    expect(findLimit(rows, { ...medium, clock: 'update', at, zone, categories: [] })).toBeUndefined()
  })
})

describe('the limit of a category', () => {
  const row = { ...medium, clock: 'answer', unit: 'working-days', organisation: null } as const
  const rows = [
    { ...row, amount: 2, category: 'phone', validFrom: '2024-01-01' },
    { ...row, amount: 1, category: 'phone.landline', validFrom: '2023-01-01' },
    { ...row, amount: 4, category: 'phone', validFrom: '2027-01-01' },
    { ...row, amount: 3, category: null, validFrom: '2025-01-01' },
  ]
  const amount = (...categories: string[]) =>
    findLimit(rows, { ...medium, clock: 'answer', at, zone, categories })?.amount

  test('is its own, else that of the nearest category above it, else the general one', () => {
    expect(amount('phone.landline', 'phone')).toBe(1)
    expect(amount('fault', 'phone.landline', 'phone')).toBe(1)
    expect(amount('phone.mobile', 'phone')).toBe(2)
    expect(amount('phone')).toBe(2)
    expect(amount('internet')).toBe(3)
    expect(amount()).toBe(3)
  })

  test('is that of where the category stands, whatever its code looks like', () => {
    expect(amount('phone.mobile', 'internet')).toBe(3)
    expect(amount('internet.outage', 'phone')).toBe(2)
  })
})

describe('the limit of a partner', () => {
  const limit = (organisation?: string) => {
    const query = {
      ...medium,
      clock: 'partner-answer',
      at,
      zone,
      categories: ['phone'],
      organisation,
    } as const
    const { amount, unit } = findLimit(seedTimetable, query) ?? {}
    return [amount, unit]
  }

  test('is its own, else that of any partner', () => {
    expect(limit('operator')).toEqual([5, 'calendar-days'])
    expect(limit('regulator')).toEqual([5, 'calendar-days'])
    expect(limit('post-corporation')).toEqual([10, 'calendar-days'])
    expect(limit('e-government')).toEqual([5, 'working-days'])
    expect(limit()).toEqual([5, 'working-days'])
  })

  test('comes before that of a category', () => {
    const row = { ...medium, clock: 'partner-answer', unit: 'hours', validFrom: '2025-01-01' } as const
    const rows = [
      { ...row, amount: 1, category: null, organisation: 'operator' },
      { ...row, amount: 2, category: 'phone', organisation: null },
    ]
    const query = { ...medium, clock: 'partner-answer', at, zone, categories: ['phone'] } as const
    expect(findLimit(rows, { ...query, organisation: 'operator' })?.amount).toBe(1)
    expect(findLimit(rows, { ...query, organisation: 'regulator' })?.amount).toBe(2)
  })
})

describe('a complaint registered on 12 March 2026 at 14:50, routine, of medium importance', () => {
  const limit = findLimit(seedTimetable, { ...medium, clock: 'answer', at, zone, categories: [] }) ?? {
    amount: 0,
    unit: 'hours',
  }
  const eid = { ar: 'إجازة عيد الفطر', en: 'Eid al-Fitr holiday' }
  const ramadan = { ar: 'دوام شهر رمضان', en: 'Ramadan hours' }

  test('is to be answered by the ministry on 29 March at 14:30, each step told', () => {
    expect(dueAt(ministry, limit, at)).toEqual({
      due: instant('2026-03-29T14:30+03:00'),
      steps: [
        { step: 'started', date: '2026-03-12', time: '14:50' },
        { step: 'first-day', date: '2026-03-12', name: ramadan },
        { step: 'off', from: '2026-03-13', to: '2026-03-24', name: eid },
        { step: 'working-day', date: '2026-03-25', number: 1, closes: '14:30', name: null },
        { step: 'working-day', date: '2026-03-26', number: 2, closes: '14:30', name: null },
        { step: 'off', from: '2026-03-27', to: '2026-03-28', name: null },
        { step: 'working-day', date: '2026-03-29', number: 3, closes: '14:30', name: null },
        { step: 'due', date: '2026-03-29', time: '14:30' },
      ],
    })
  })

  test('is to be answered by the operator on 17 March at 16:00', () => {
    expect(dueAt(operator, limit, at)).toMatchObject({ due: instant('2026-03-17T16:00+03:00') })
  })

  test('tells for a limit in working hours what ran on which day', () => {
    expect(dueAt(ministry, { amount: 2, unit: 'working-hours' }, at)).toMatchObject({
      due: instant('2026-03-25T09:20+03:00'),
      steps: [
        { step: 'started' },
        { step: 'working-time', from: '14:50', to: '15:00', minutes: 10, total: 10, name: ramadan },
        { step: 'off', from: '2026-03-13', to: '2026-03-24' },
        { step: 'working-time', from: '07:30', to: '09:20', minutes: 110, total: 120, name: null },
        { step: 'due', date: '2026-03-25', time: '09:20' },
      ],
    })
  })

  test('tells closures for different reasons apart', () => {
    const { steps } = {
      steps: [],
      ...dueAt(ministry, { amount: 1, unit: 'working-days' }, instant('2027-09-22T09:00Z')),
    }
    expect(steps.slice(2, 4)).toEqual([
      { step: 'off', from: '2027-09-23', to: '2027-09-23', name: { ar: 'اليوم الوطني', en: 'National Day' } },
      { step: 'off', from: '2027-09-24', to: '2027-09-25', name: null },
    ])
  })

  test('tells a start after closing time, and a midnight as the end of its day', () => {
    const evening = instant('2026-11-08T20:00+03:00')
    const { steps } = { steps: [], ...dueAt(ministry, { amount: 1, unit: 'working-hours' }, evening) }
    expect(steps[1]).toEqual({ step: 'day-over', date: '2026-11-08' })
    const four = { steps: [], ...dueAt(ministry, { amount: 4, unit: 'hours' }, evening) }
    expect(four.steps.at(-1)).toEqual({ step: 'due', date: '2026-11-08', time: '24:00' })
  })

  test('is refused a date by a calendar that never opens, and by an amount that is none', () => {
    const never = { ...ministry, periods: [], special: [] }
    expect(dueAt(never, limit, at)).toEqual({ refused: 'no-working-day' })
    for (const amount of [0, -1, 10_000, Number.NaN]) {
      expect(() => dueAt(ministry, { amount, unit: 'calendar-days' }, at)).toThrow(RangeError)
    }
  })
})
