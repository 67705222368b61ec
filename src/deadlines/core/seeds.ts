import type { Interval, Name, Special, Week, WorkingCalendar } from './calendar.ts'

const names = {
  ramadan: { ar: 'دوام شهر رمضان', en: 'Ramadan hours' },
  fitr: { ar: 'إجازة عيد الفطر', en: 'Eid al-Fitr holiday' },
  adha: { ar: 'إجازة عيد الأضحى', en: 'Eid al-Adha holiday' },
  founding: { ar: 'يوم التأسيس', en: 'Founding Day' },
  national: { ar: 'اليوم الوطني', en: 'National Day' },
} satisfies Record<string, Name>

/** Umm al-Qura. Ramadan 1447 as announced; the other years are proposals for the administrator to confirm. */
const ramadans = [
  { from: '2024-03-11', to: '2024-04-09', proposed: true },
  { from: '2025-03-01', to: '2025-03-29', proposed: true },
  { from: '2026-02-18', to: '2026-03-19' },
  { from: '2027-02-08', to: '2027-03-08', proposed: true },
]

/**
 * Government bodies. Eid al-Fitr 2026 as announced (after 23 Ramadan to 5 Shawwal), proposed so
 * for other years; Eid al-Adha proposed from 5 to 15 Dhu al-Hijjah, with the weekend before when
 * that begins on a Sunday (2025).
 */
const ministryEids: readonly Omit<Special, 'hours'>[] = [
  { name: names.fitr, from: '2024-04-03', to: '2024-04-14', proposed: true },
  { name: names.adha, from: '2024-06-11', to: '2024-06-21', proposed: true },
  { name: names.fitr, from: '2025-03-24', to: '2025-04-03', proposed: true },
  { name: names.adha, from: '2025-05-30', to: '2025-06-11', proposed: true },
  { name: names.fitr, from: '2026-03-13', to: '2026-03-24' },
  { name: names.adha, from: '2026-05-22', to: '2026-06-01', proposed: true },
  { name: names.fitr, from: '2027-03-03', to: '2027-03-13', proposed: true },
  { name: names.adha, from: '2027-05-11', to: '2027-05-21', proposed: true },
]

/** Companies: four days each, from the day after 29 Ramadan and from 9 Dhu al-Hijjah; Eid al-Fitr 2026 as announced. */
const operatorEids: readonly Omit<Special, 'hours'>[] = [
  { name: names.fitr, from: '2024-04-09', to: '2024-04-12', proposed: true },
  { name: names.adha, from: '2024-06-15', to: '2024-06-18', proposed: true },
  { name: names.fitr, from: '2025-03-30', to: '2025-04-02', proposed: true },
  { name: names.adha, from: '2025-06-05', to: '2025-06-08', proposed: true },
  { name: names.fitr, from: '2026-03-19', to: '2026-03-22' },
  { name: names.adha, from: '2026-05-26', to: '2026-05-29', proposed: true },
  { name: names.fitr, from: '2027-03-09', to: '2027-03-12', proposed: true },
  { name: names.adha, from: '2027-05-15', to: '2027-05-18', proposed: true },
]

const nationalDays: readonly Omit<Special, 'hours'>[] = ['2024', '2025', '2026', '2027'].flatMap((year) => [
  { name: names.founding, from: `${year}-02-22`, to: `${year}-02-22` },
  { name: names.national, from: `${year}-09-23`, to: `${year}-09-23` },
])

/** The weekend is Friday and Saturday since 29 June 2013. */
function saudiCalendar(day: Interval, ramadan: Interval, eids: typeof ministryEids): WorkingCalendar {
  const open = [day]
  const week: Week = { sun: open, mon: open, tue: open, wed: open, thu: open, fri: [], sat: [] }
  const ramadanHours = { name: names.ramadan, hours: [ramadan], weekdaysOnly: true }
  return {
    zone: 'Asia/Riyadh',
    periods: [{ validFrom: '2013-06-29', week }],
    special: [
      ...ramadans.map((dates) => ({ ...dates, ...ramadanHours })),
      ...[...nationalDays, ...eids].map((dates) => ({ ...dates, hours: 'off' as const })),
    ],
  }
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
  ministry: saudiCalendar({ from: '07:30', to: '14:30' }, { from: '10:00', to: '15:00' }, ministryEids),
  intake,
  operator: saudiCalendar({ from: '08:00', to: '17:00' }, { from: '10:00', to: '16:00' }, operatorEids),
}
