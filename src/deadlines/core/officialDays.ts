import type { Interval, Name } from './calendar.ts'

/** Whose holidays: government bodies (civil service) and companies have different ones. */
export const holidayRules = ['government', 'company'] as const
export type HolidayRules = (typeof holidayRules)[number]

export const dayNames = {
  ramadan: { ar: 'دوام شهر رمضان', en: 'Ramadan hours' },
  fitr: { ar: 'إجازة عيد الفطر', en: 'Eid al-Fitr holiday' },
  adha: { ar: 'إجازة عيد الأضحى', en: 'Eid al-Adha holiday' },
  founding: { ar: 'يوم التأسيس', en: 'Founding Day' },
  national: { ar: 'اليوم الوطني', en: 'National Day' },
} satisfies Record<string, Name>
export type DayName = keyof typeof dayNames

export type OfficialDays = {
  readonly of: readonly HolidayRules[]
  readonly name: DayName
  readonly from: string
  readonly to: string
  readonly source: Name
  /** The source tells only a part of it; the rest is by rule and stays a proposal. */
  readonly proposed?: true
}

/** Hours of Ramadan where nothing else was announced: five in government bodies, six in companies. */
export const ramadanHours: { readonly [rules in HolidayRules]: readonly Interval[] } = {
  government: [{ from: '10:00', to: '15:00' }],
  company: [{ from: '10:00', to: '16:00' }],
}

/** Holidays on a date of the Gregorian calendar, by royal order, every year from the first on. */
export const fixedDays = [
  {
    name: 'founding',
    day: '02-22',
    since: 2022,
    source: {
      ar: 'الأمر الملكي رقم أ/371 وتاريخ 24/6/1443 (27 يناير 2022)',
      en: 'Royal Order A/371 of 24/6/1443 (27 January 2022)',
    },
  },
  {
    name: 'national',
    day: '09-23',
    since: 2005,
    source: { ar: 'إجازة رسمية منذ 1426 (2005)', en: 'Public holiday since 1426 (2005)' },
  },
] as const

/** Holidays as they were announced. Only what a source says; everything else is proposed by rule until it is confirmed. */
export const officialDays: readonly OfficialDays[] = [
  {
    of: ['government'],
    name: 'adha',
    from: '2019-08-06',
    to: '2019-08-17',
    source: {
      ar: 'العودة إلى العمل في 17 ذي الحجة 1440: slaati.com، 2019؛ وبدايتها بحسب القاعدة',
      en: 'Back to work on 17 Dhu al-Hijjah 1440: slaati.com, 2019; its beginning by rule',
    },
    proposed: true,
  },
  {
    of: ['government'],
    name: 'adha',
    from: '2021-07-15',
    to: '2021-07-24',
    source: {
      ar: 'من نهاية دوام 14 يوليو حتى 25 يوليو: thenationalnews.com، 2021',
      en: 'From the end of 14 July until 25 July: thenationalnews.com, 2021',
    },
  },
  {
    of: ['government'],
    name: 'ramadan',
    from: '2026-02-18',
    to: '2026-03-19',
    source: {
      ar: 'دوام الخدمة المدنية في رمضان 1447: okaz.com.sa، 19 فبراير 2026',
      en: 'Hours of the civil service in Ramadan 1447: okaz.com.sa, 19 February 2026',
    },
  },
  {
    of: ['government'],
    name: 'fitr',
    from: '2026-03-13',
    to: '2026-03-24',
    source: {
      ar: 'من نهاية 23 رمضان حتى نهاية 5 شوال 1447: okaz.com.sa، 19 فبراير 2026',
      en: 'From the end of 23 Ramadan until the end of 5 Shawwal 1447: okaz.com.sa, 19 February 2026',
    },
  },
]
