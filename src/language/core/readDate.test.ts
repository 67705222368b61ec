import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate } from './readDate.ts'

const day = { year: 2026, month: 11, day: 25 }

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
    expect(readDate(typed)).toEqual(day)
  })

  test.each([
    '1448-06-15',
    '15/6/1448',
    '١٥/٦/١٤٤٨',
    '15/6/1448هـ',
    '15/06/1448 هـ',
    '15/6/1448 AH',
    '30/2/1440',
  ])('%s is asked back as Hijri', (typed) => {
    expect(readDate(typed)).toEqual({ refused: 'did-you-mean-hijri' })
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
    expect(readDate(typed)).toEqual({ refused: 'not-a-date' })
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
        expect(readDate(write(date))).toEqual({ year: date.year, month: date.month, day: date.day })
      }),
    )
  })
})
