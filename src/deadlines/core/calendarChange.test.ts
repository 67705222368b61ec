import { describe, expect, test } from 'vitest'
import type { Special, Week } from './calendar.ts'
import { type CalendarChange, changedCalendar, specialKey } from './calendarChange.ts'
import { intervalsOf } from './openTime.ts'
import { seedCalendars } from './seeds.ts'

const { ministry } = seedCalendars
const closed: Week = { sun: [], mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] }
const storm: Special = {
  from: '2026-11-10',
  to: '2026-11-11',
  name: { ar: 'تعليق العمل بسبب الأمطار', en: 'Closed for heavy rain' },
  hours: 'off',
}
const changedBy = (...changes: CalendarChange[]) =>
  changes.reduce((calendar, change) => {
    const made = changedCalendar(calendar, change)
    if ('problems' in made) throw new Error(made.problems[0]?.code)
    return made.calendar
  }, ministry)
const problems = (change: CalendarChange) => {
  const made = changedCalendar(ministry, change)
  return 'problems' in made ? made.problems.map(({ code }) => code) : []
}

describe('an administrator', () => {
  test('changes the week from a date on, and what was before stays', () => {
    const week = { ...closed, sun: [{ from: '09:00', to: '12:00' }] }
    const calendar = changedBy({ type: 'set-week', validFrom: '2026-12-01', week })
    expect(intervalsOf(calendar, '2026-11-29')).toEqual([{ from: '07:30', to: '14:30' }])
    expect(intervalsOf(calendar, '2026-12-06')).toEqual([{ from: '09:00', to: '12:00' }])
    expect(intervalsOf(calendar, '2026-12-07')).toEqual([])
    const again = { type: 'set-week', validFrom: '2026-12-01', week: { ...week, mon: week.sun } } as const
    expect(intervalsOf(changedBy(again, again), '2026-12-07')).toEqual([{ from: '09:00', to: '12:00' }])
  })

  test('declares a holiday and takes it back', () => {
    const calendar = changedBy({ type: 'add-days', days: [storm] })
    expect(intervalsOf(calendar, '2026-11-10')).toEqual([])
    const back = changedBy(
      { type: 'add-days', days: [storm] },
      { type: 'remove-days', key: specialKey(storm) },
    )
    expect(back).toEqual(ministry)
    expect(intervalsOf(back, '2026-11-10')).toHaveLength(1)
  })

  test('confirms a proposal with the dates that were announced', () => {
    const proposal = ministry.special.find(({ from }) => from === '2027-03-03')
    const key = proposal ? specialKey(proposal) : ''
    const calendar = changedBy({ type: 'confirm-days', key, from: '2027-03-04', to: '2027-03-13' })
    const found = calendar.special.find(({ from }) => from === '2027-03-04')
    expect(found).toMatchObject({ to: '2027-03-13', name: proposal?.name })
    expect(found?.proposed).toBeUndefined()
    expect(calendar.special.some(({ from }) => from === '2027-03-03')).toBe(false)
  })

  test('is told what stands in the way', () => {
    expect(problems({ type: 'set-week', validFrom: '2026-12-01', week: closed })).toEqual(['no-working-day'])
    expect(problems({ type: 'add-days', days: [{ ...storm, to: '2026-11-09' }] })).toEqual(['dates-reversed'])
    expect(problems({ type: 'remove-days', key: 'nothing' })).toEqual(['no-such-days'])
    const national = ministry.special.find(({ from }) => from === '2026-09-23')
    expect(problems({ type: 'add-days', days: national ? [national] : [] })).toEqual(['already-there'])
  })
})
