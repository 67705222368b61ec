import { describe, expect, test } from 'vitest'
import { customerSchema, readPhone } from './customer.schema.ts'

describe('a phone number', () => {
  test.each([
    '0501234567',
    '501234567',
    '966501234567',
    '00966501234567',
    '+966501234567',
    '+9660501234567',
    '٠٥٠١٢٣٤٥٦٧',
    '050 123 4567',
    '\u200e+966 50 123 4567\u200f',
  ])('typed as %j is one and the same', (typed) => {
    expect(readPhone(typed)).toBe('+966501234567')
  })
  test.each([
    ['0114522222', '+966114522222'],
    ['920001234', '+966920001234'],
    ['4522222 (011) +966', '+966114522222'],
    ['199099', '199099'],
    ['930', '930'],
  ])('%j is read as %s', (typed, number) => {
    expect(readPhone(typed)).toBe(number)
  })
  test.each(['', '12', 'abc', '05012345'])('%j is none', (typed) => {
    expect(readPhone(typed)).toBeNull()
  })
})

describe('what a customer types about themselves', () => {
  test('may be nothing at all', () => {
    expect(customerSchema.parse({})).toMatchObject({
      name: null,
      phone: null,
      email: null,
      id_number: null,
      needs: [],
    })
  })
  test('is refused field by field, all at once', () => {
    const { error } = customerSchema.safeParse({ phone: '12', email: 'noura@', id_number: '1058529941' })
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['phone', 'phone-not-valid'],
      ['email', 'email-not-valid'],
      ['id_number', 'id-check-digit'],
    ])
  })
  test('keeps an ID typed in Arabic-Indic digits as the same number', () => {
    expect(customerSchema.parse({ id_number: '١٠٥٨٥٢٩٩٤٠' }).id_number).toBe('1058529940')
  })
})
