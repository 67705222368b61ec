import { describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import { pluralText } from '../../language/core/words.ts'
import type { Limit } from '../core/limit.ts'
import { seedCalendars } from '../core/seeds.ts'
import { dueAt } from '../core/timetable.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { stepText } from './stepText.ts'

function lines(limit: Limit, at: string, language: Language): string[] {
  const found = dueAt(seedCalendars.ministry, limit, instant(at))
  return 'due' in found ? found.steps.map((step) => stepText(step, language)) : []
}

describe('the time left in words', () => {
  test('has the right Arabic form for every count', () => {
    const left = (count: number) => pluralText(ar.remaining, 'left_hours', count, 'ar')
    expect([1, 2, 3, 11, 100].map(left)).toEqual([
      'تتبقى ساعة عمل واحدة',
      'تتبقى ساعتا عمل',
      'تتبقى 3 ساعات عمل',
      'تتبقى 11 ساعة عمل',
      'تتبقى 100 ساعة عمل',
    ])
    expect(pluralText(ar.remaining, 'left_minutes', 0, 'ar')).toBe('لم يبقَ وقت عمل')
    expect(pluralText(ar.remaining, 'late_days', 2, 'ar')).toBe('تأخُّر يومي عمل')
  })

  test('says the same in English', () => {
    expect(pluralText(en.remaining, 'late_days', 3, 'en')).toBe('3 working days late')
    expect(pluralText(en.remaining, 'left_hours', 1, 'en')).toBe('1 working hour left')
  })
})

describe('the steps to a due moment in words', () => {
  const registered = '2026-03-12T14:50+03:00'

  test('tell each working day and each closure', () => {
    expect(lines({ amount: 2, unit: 'working-days' }, registered, 'en')).toEqual([
      'Start: 12 March 2026 at 14:50',
      '12 March 2026: the day of the start, not counted',
      '13 March 2026 to 24 March 2026: Eid al-Fitr holiday, not counted',
      '25 March 2026: working day 1, closes at 14:30',
      '26 March 2026: working day 2, closes at 14:30',
      'Due: 26 March 2026 at 14:30',
    ])
    expect(lines({ amount: 2, unit: 'working-days' }, registered, 'ar')[2]).toBe(
      'من 13 مارس 2026 إلى 24 مارس 2026: إجازة عيد الفطر، لا تُحتسب',
    )
  })

  test('name special hours and count the time of each day', () => {
    expect(lines({ amount: 2, unit: 'working-hours' }, registered, 'en')[1]).toBe(
      '12 March 2026, 14:50 to 15:00: working time 0:10, 0:10 in all (Ramadan hours)',
    )
    expect(lines({ amount: 1, unit: 'working-days' }, '2026-03-01T09:00+03:00', 'ar')[2]).toBe(
      '2 مارس 2026: يوم العمل رقم 1، ينتهي دوامه الساعة 15:00 (دوام شهر رمضان)',
    )
  })

  test('tell a single day off, a start after closing time, clock hours and calendar days', () => {
    const evening = '2026-09-22T20:00+03:00'
    expect(lines({ amount: 1, unit: 'working-hours' }, evening, 'en').slice(1, 3)).toEqual([
      '22 September 2026: after closing time',
      '23 September 2026: National Day, not counted',
    ])
    expect(lines({ amount: 4, unit: 'hours' }, evening, 'en')[1]).toBe(
      '22 September 2026, 20:00 to 24:00: 4:00 hours, 4:00 in all',
    )
    expect(lines({ amount: 5, unit: 'calendar-days' }, evening, 'ar')[1]).toBe(
      '5 أيام تقويمية متتالية، بما فيها الإجازات',
    )
  })
})
