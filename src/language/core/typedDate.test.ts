import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typedDate } from './typedDate.ts'

describe('a date as people type it', () => {
  test.each([
    '2026-11-25',
    '2026/11/25',
    '25/11/2026',
    '25-11-2026',
    '25.11.2026',
    '25 / 11 / 2026',
    '٢٥/١١/٢٠٢٦',
    '۲۵/۱۱/۲۰۲۶',
    '25/11/2026م',
    '25/11/2026 AD',
    ' \u200f25\u200f/11\u200f/2026 ',
  ])('%s', (typed) => {
    expect(typedDate(typed)).toEqual({ date: '2026-11-25' })
  })

  test.each([
    ['1448-06-14', '2026-11-24'],
    ['15/6/1448', '2026-11-25'],
    ['١٥/٦/١٤٤٨', '2026-11-25'],
    ['15/6/1448هـ', '2026-11-25'],
    ['15/06/1448 هـ', '2026-11-25'],
    ['15/6/1448 AH', '2026-11-25'],
    ['1300-01-01', '1882-11-12'],
    ['30/1/1440', null],
  ])('%s is asked back as Hijri, with %s', (typed, gregorian) => {
    expect(typedDate(typed)).toEqual({ refused: 'did-you-mean-hijri', gregorian })
  })

  test.each([
    '',
    'tomorrow',
    '2026',
    '25/11/26',
    '11/25/2026',
    '2026-02-29',
    '31/4/2026',
    '0/1/2026',
    '1448-13-01',
    '1299-01-01',
    '1899-12-31',
    '25-11/2026',
    '2026-11-25T10:00',
    '25/11/2026 هـ',
    '2026-11-2５',
  ])('"%s" is no date', (typed) => {
    expect(typedDate(typed)).toEqual({ refused: 'not-a-date' })
  })

  test('every day since 1900 is read back from each way of writing it', () => {
    const first = Temporal.PlainDate.from('1900-01-01')
    const anyDay = fc.nat(90_000).map((days) => first.add({ days }))
    const ways = [
      (date: Temporal.PlainDate) => date.toString(),
      (date: Temporal.PlainDate) => `${date.day}/${date.month}/${date.year}`,
    ]
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...ways), (date, write) => {
        expect(typedDate(write(date))).toEqual({ date: date.toString() })
      }),
    )
  })
})
