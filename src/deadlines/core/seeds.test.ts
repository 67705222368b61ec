import { describe, expect, test } from 'vitest'
import { calendarProblems } from './calendarProblems.ts'
import { intervalsOf } from './openTime.ts'
import { seedCalendars } from './seeds.ts'

const { ministry, intake, operator } = seedCalendars
const years = [1440, 1441, 1442, 1443, 1444, 1445, 1446, 1447, 1448]

/** Umm al-Qura as the runtime's own calendar data has it. */
function ummAlQura(year: number, month: number, day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ calendar: 'islamic-umalqura', year, month, day }).withCalendar('iso8601')
}
const dates = (calendar: typeof ministry, name: string) =>
  calendar.special.filter((rule) => rule.name.en === name).map(({ from, to }) => [from, to])

describe('the shipped calendars', () => {
  test('are sound', () => {
    expect(calendarProblems(ministry)).toEqual([])
    expect(calendarProblems(operator)).toEqual([])
    expect(calendarProblems(intake)).toEqual([])
  })

  test('have the hours of their organisation, shorter in Ramadan', () => {
    expect(intervalsOf(ministry, '2026-11-08')).toEqual([{ from: '07:30', to: '14:30' }])
    expect(intervalsOf(operator, '2026-11-08')).toEqual([{ from: '08:00', to: '17:00' }])
    expect(intervalsOf(ministry, '2026-02-18')).toEqual([{ from: '10:00', to: '15:00' }])
    expect(intervalsOf(operator, '2026-03-18')).toEqual([{ from: '10:00', to: '16:00' }])
    expect(intervalsOf(operator, '2026-03-19')).toEqual([])
    expect(intervalsOf(operator, '2026-03-23')).toEqual([{ from: '08:00', to: '17:00' }])
  })

  test('rest on Thursday and Friday before 29 June 2013 and on Friday and Saturday since', () => {
    const worked = [
      '2013-06-27',
      '2013-06-28',
      '2013-06-29',
      '2013-07-04',
      '2013-07-06',
      '2013-06-22',
    ].filter((date) => intervalsOf(ministry, date).length > 0)
    expect(worked).toEqual(['2013-07-04', '2013-06-22'])
  })

  test('let intake be open on every day of the week', () => {
    for (const date of ['2026-11-06', '2026-11-07', '2026-11-08']) {
      expect(intervalsOf(intake, date)).not.toEqual([])
    }
  })

  test('rest on Founding Day, even inside Ramadan, and on National Day', () => {
    for (const date of ['2026-02-22', '2024-02-22', '2027-09-23']) {
      expect(intervalsOf(ministry, date)).toEqual([])
    }
  })

  test('have Ramadan and the Eids where Umm al-Qura and the rules put them', () => {
    const span = (from: Temporal.PlainDate, to: Temporal.PlainDate) => [from.toString(), to.toString()]
    const lastOfRamadan = (year: number) => ummAlQura(year, 10, 1).subtract({ days: 1 })
    const fourFrom = (from: Temporal.PlainDate) => span(from, from.add({ days: 3 }))
    const adha = (year: number) => {
      const fifth = ummAlQura(year, 12, 5)
      const from = fifth.dayOfWeek === 7 ? fifth.subtract({ days: 2 }) : fifth
      return span(from, ummAlQura(year, 12, 15))
    }
    expect(dates(ministry, 'Ramadan hours')).toEqual(
      years.map((year) => span(ummAlQura(year, 9, 1), lastOfRamadan(year))),
    )
    expect(dates(ministry, 'Eid al-Fitr holiday')).toEqual(
      years.map((year) => span(ummAlQura(year, 9, 24), ummAlQura(year, 10, 5))),
    )
    const announced = new Map([
      [1440, ['2019-08-06', '2019-08-17']],
      [1442, ['2021-07-15', '2021-07-24']],
    ])
    expect(dates(ministry, 'Eid al-Adha holiday')).toEqual(
      years.map((year) => announced.get(year) ?? adha(year)),
    )
    expect(dates(operator, 'Eid al-Fitr holiday')).toEqual(
      years.map((year) => fourFrom(ummAlQura(year, 9, 29).add({ days: 1 }))),
    )
    expect(dates(operator, 'Eid al-Adha holiday')).toEqual(
      years.map((year) => fourFrom(ummAlQura(year, 12, 9))),
    )
  })

  test('mark as proposed what no announcement has confirmed', () => {
    const confirmed = (calendar: typeof ministry) =>
      calendar.special
        .filter((rule) => !rule.proposed && /Eid|Ramadan/.test(rule.name.en))
        .map((rule) => rule.from)
    expect(confirmed(ministry)).toEqual(['2021-07-15', '2026-02-18', '2026-03-13'])
    expect(confirmed(operator)).toEqual(['2026-02-18', '2026-03-19'])
  })
})
