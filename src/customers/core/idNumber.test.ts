import { expect, test } from 'vitest'
import { maskIdNumber, readIdNumber } from './idNumber.ts'

test.each(['1058529940', '1001244019', '1101798278', '1000062537'])(
  'the published number %s is a citizen',
  (number) => {
    expect(readIdNumber(number)).toEqual({ number, sort: 'citizen' })
  },
)

test('Arabic-Indic digits name the same person', () => {
  expect(readIdNumber('١٠٥٨٥٢٩٩٤٠')).toEqual(readIdNumber('1058529940'))
})

test('one wrong digit is refused by the check digit', () => {
  expect(readIdNumber('1058529941')).toEqual({ refused: 'id-check-digit' })
})

test.each(['', '105852994', '10585299400', '3058529940', 'abcdefghij'])(
  '%j is not ten digits of an ID',
  (text) => {
    expect(readIdNumber(text)).toEqual({ refused: 'id-ten-digits' })
  },
)

test('a unified company number needs no check digit', () => {
  expect(readIdNumber('7001234567')).toEqual({ number: '7001234567', sort: 'company' })
})

test('a masked number keeps its first and last four digits', () => {
  expect(maskIdNumber('1058529940')).toBe('1•••••9940')
})
