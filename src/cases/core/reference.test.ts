import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeReference, readReference, showReference } from './reference.ts'

const reference = fc.nat({ max: 399_999_999 }).map(makeReference)

describe('a reference', () => {
  test('is never taken for an ID, a company number or a mobile', () => {
    fc.assert(fc.property(reference, (made) => /^[4689]\d{9}$/.test(made)))
  })
  test('is read as it is shown, and with Arabic-Indic digits, spaces and direction marks', () => {
    fc.assert(
      fc.property(reference, (made) => {
        const arabic = made.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
        for (const typed of [
          showReference(made),
          arabic,
          ` ${made.slice(0, 4)} ${made.slice(4)} `,
          `\u202b${made}\u202c`,
        ]) {
          expect(readReference(typed)).toBe(made)
        }
      }),
    )
  })
  test('with one wrong digit is refused', () => {
    fc.assert(
      fc.property(reference, fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), (made, place, change) => {
        const wrong = `${made.slice(0, place)}${(Number(made[place]) + change) % 10}${made.slice(place + 1)}`
        expect(readReference(wrong)).toBeNull()
      }),
    )
  })
  test('is shown in three groups', () => {
    expect(showReference('4827305916')).toBe('4827-305-916')
  })
  test.each(['', '482730591', '1058529940', '5012345678', 'abc'])('%j is none', (typed) => {
    expect(readReference(typed)).toBeNull()
  })
})
