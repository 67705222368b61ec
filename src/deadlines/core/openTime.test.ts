import { describe, expect, test } from 'vitest'
import type { Special, Week, WorkingCalendar } from './calendar.ts'
import { intervalsOf } from './openTime.ts'

const day = [{ from: '08:00', to: '12:00' }]
const split = [
  { from: '16:00', to: '19:00' },
  { from: '09:00', to: '12:00' },
]
const sunToThu: Week = { sun: day, mon: split, tue: day, wed: day, thu: day, fri: [], sat: [] }
const satToWed: Week = { sat: day, sun: day, mon: day, tue: day, wed: day, thu: [], fri: [] }
const name = { ar: 'اسم', en: 'Name' }

function calendar(...special: Omit<Special, 'name'>[]): WorkingCalendar {
  return {
    zone: 'Asia/Riyadh',
    periods: [
      { validFrom: '2013-06-29', week: sunToThu },
      { validFrom: '2000-01-01', week: satToWed },
    ],
    special: special.map((dates) => ({ ...dates, name })),
  }
}

describe('the open hours of a date', () => {
  test('come from the week, several intervals in order', () => {
    expect(intervalsOf(calendar(), '2026-03-01')).toEqual(day)
    expect(intervalsOf(calendar(), '2026-03-02')).toEqual(split.toReversed())
    expect(intervalsOf(calendar(), '2026-03-06')).toEqual([])
  })

  test('follow the week that was valid then: the Saudi weekend was Thursday and Friday until June 2013', () => {
    expect(intervalsOf(calendar(), '2013-06-27')).toEqual([])
    expect(intervalsOf(calendar(), '2013-06-22')).toEqual(day)
    expect(intervalsOf(calendar(), '2013-06-29')).toEqual([])
    expect(intervalsOf(calendar(), '2013-07-04')).toEqual(day)
  })

  test('follow the earliest week for dates before it', () => {
    expect(intervalsOf(calendar(), '1999-12-30')).toEqual([])
  })

  test('give way to a holiday and to special hours on both end dates, and only there', () => {
    const off = calendar({ from: '2026-03-03', to: '2026-03-04', hours: 'off' })
    const dates = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05']
    expect(dates.map((date) => intervalsOf(off, date).length)).toEqual([2, 0, 0, 1])
  })

  test('of Ramadan open neither a weekend nor a holiday, wherever it stands in the list', () => {
    const hours = [{ from: '10:00', to: '15:00' }]
    const ramadan = { from: '2026-02-18', to: '2026-03-19', hours, weekdaysOnly: true }
    const holiday = { from: '2026-02-22', to: '2026-02-22', hours: 'off' } as const
    for (const both of [calendar(ramadan, holiday), calendar(holiday, ramadan)]) {
      expect(intervalsOf(both, '2026-02-19')).toEqual(hours)
      expect(intervalsOf(both, '2026-02-20')).toEqual([])
      expect(intervalsOf(both, '2026-02-22')).toEqual([])
    }
  })

  test('of an exceptional opening hold on a weekend, and the last word in the list decides', () => {
    const opening = { from: '2026-03-07', to: '2026-03-07', hours: day }
    const off = { from: '2026-03-06', to: '2026-03-08', hours: 'off' } as const
    expect(intervalsOf(calendar(off, opening), '2026-03-07')).toEqual(day)
    expect(intervalsOf(calendar(opening, off), '2026-03-07')).toEqual([])
  })
})
