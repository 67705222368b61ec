import { describe, expect, test } from 'vitest'
import type { Interval, Special, Week, WorkingCalendar } from './calendar.ts'
import { calendarProblems } from './calendarProblems.ts'

const closed: Week = { sun: [], mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] }
const holiday: Special = {
  from: '2026-09-23',
  to: '2026-09-23',
  name: { ar: 'عيد', en: 'Feast' },
  hours: 'off',
}
const open = { from: '08:00', to: '12:00' }

function withSunday(...sun: Interval[]): WorkingCalendar {
  return {
    zone: 'Asia/Riyadh',
    periods: [{ validFrom: '2020-01-01', week: { ...closed, sun } }],
    special: [],
  }
}
const withSpecial = (change: Partial<Special>) => ({
  ...withSunday(open),
  special: [{ ...holiday, ...change }],
})

describe('a calendar is checked before it is used', () => {
  test('and a sound one has no problem', () => {
    expect(
      calendarProblems({ ...withSunday(open, { from: '12:00', to: '24:00' }), special: [holiday] }),
    ).toEqual([])
  })

  test.each([
    ['an overlap', withSunday(open, { from: '11:59', to: '13:00' }), 'overlap', 'periods.0.week.sun.1'],
    [
      'an empty interval',
      withSunday({ from: '09:00', to: '09:00' }),
      'times-reversed',
      'periods.0.week.sun.0',
    ],
    [
      'a time that no clock shows',
      withSunday({ from: '9:00', to: '10:00' }),
      'not-a-time',
      'periods.0.week.sun.0',
    ],
    ['an opening at 24:00', withSunday({ from: '24:00', to: '24:00' }), 'not-a-time', 'periods.0.week.sun.0'],
    ['no working day at all', withSunday(), 'no-working-day', 'periods'],
    ['no period', { ...withSpecial({ hours: [open] }), periods: [] }, 'no-period', 'periods'],
    ['an unknown zone', { ...withSunday(open), zone: 'Asia/Riyad' }, 'unknown-zone', 'zone'],
    ['a year typed in Hijri', withSpecial({ from: '1448-02-30' }), 'hijri-date', 'special.0.from'],
    ['a date that does not exist', withSpecial({ to: '2027-02-29' }), 'not-a-date', 'special.0.to'],
    ['an end before the start', withSpecial({ to: '2026-09-22' }), 'dates-reversed', 'special.0'],
    ['days off for more than a year', withSpecial({ to: '2027-09-25' }), 'too-long', 'special.0.to'],
    [
      'a week without a day from the last change on',
      {
        ...withSunday(open),
        periods: [...withSunday(open).periods, { validFrom: '2021-01-01', week: closed }],
      },
      'no-working-day',
      'periods',
    ],
    ['special hours without hours', withSpecial({ hours: [] }), 'no-hours', 'special.0.hours'],
    [
      'a name in one language only',
      withSpecial({ name: { ar: 'عيد', en: ' ' } }),
      'no-name',
      'special.0.name',
    ],
  ] satisfies [string, WorkingCalendar, string, string][])('so %s is told', (_, calendar, code, path) => {
    expect(calendarProblems(calendar)).toEqual([{ code, path }])
  })

  test('so two periods from one date are told', () => {
    const [period] = withSunday(open).periods
    const twice = { ...withSunday(open), periods: period ? [period, period] : [] }
    expect(calendarProblems(twice)).toEqual([{ code: 'same-valid-from', path: 'periods.1.validFrom' }])
  })
})
