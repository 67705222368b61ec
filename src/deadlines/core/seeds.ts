import type { Interval, Special, Week, WorkingCalendar } from './calendar.ts'
import { dayNames } from './officialDays.ts'
import { missingDays, proposedDays } from './proposedDays.ts'

/** Past years for figures on old cases, the next one for promises that reach into it. */
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]

/** The weekend is Friday and Saturday since 29 June 2013; before that it was Thursday and Friday. */
function saudiWeek(day: Interval): WorkingCalendar['periods'] {
  const open = [day]
  const midweek = { sun: open, mon: open, tue: open, wed: open, fri: [] }
  const before: Week = { ...midweek, thu: [], sat: open }
  const since: Week = { ...midweek, thu: open, sat: [] }
  return [
    { validFrom: '2000-01-01', week: before },
    { validFrom: '2013-06-29', week: since },
  ]
}

const ministry: WorkingCalendar = {
  zone: 'Asia/Riyadh',
  periods: saudiWeek({ from: '07:30', to: '14:30' }),
  special: years.flatMap((year) => proposedDays(year, 'government')),
}

/** The operator's own, as it tells them. */
const operatorDays: readonly Special[] = [
  {
    name: dayNames.ramadan,
    from: '2026-02-18',
    to: '2026-03-19',
    hours: [{ from: '10:00', to: '16:00' }],
    weekdaysOnly: true,
  },
  { name: dayNames.fitr, from: '2026-03-19', to: '2026-03-22', hours: 'off' },
]
const operatorWeek: WorkingCalendar = {
  zone: 'Asia/Riyadh',
  periods: saudiWeek({ from: '08:00', to: '17:00' }),
  special: operatorDays,
}
const operator: WorkingCalendar = {
  ...operatorWeek,
  special: [
    ...operatorDays,
    ...missingDays(
      operatorWeek,
      years.flatMap((year) => proposedDays(year, 'company')),
    ),
  ].toSorted((a, b) => (a.from < b.from ? -1 : 1)),
}

/** Words come in on every day of the week (guide section 4); the ministry sets the hours of its own switchboard. */
const intakeHours: readonly Interval[] = [{ from: '08:00', to: '20:00' }]
const intake: WorkingCalendar = {
  zone: 'Asia/Riyadh',
  periods: [
    {
      validFrom: '2013-06-29',
      week: {
        sun: intakeHours,
        mon: intakeHours,
        tue: intakeHours,
        wed: intakeHours,
        thu: intakeHours,
        fri: intakeHours,
        sat: intakeHours,
      },
    },
  ],
  special: [],
}

/** The ministry, its intake, and the demonstration's telecom operator. */
export const seedCalendars: {
  readonly [organisation in 'ministry' | 'intake' | 'operator']: WorkingCalendar
} = {
  ministry,
  intake,
  operator,
}
