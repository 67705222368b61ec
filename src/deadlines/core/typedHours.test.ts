import { expect, test } from 'vitest'
import { hoursAsTyped, typedHours } from './typedHours.ts'

test.each([
  ['07:30-14:30', [{ from: '07:30', to: '14:30' }]],
  ['7.30 – 14.30', [{ from: '07:30', to: '14:30' }]],
  [
    '٠٩:٠٠-١٢:٠٠، ١٦:٠٠-٢٤:٠٠',
    [
      { from: '09:00', to: '12:00' },
      { from: '16:00', to: '24:00' },
    ],
  ],
  ['', []],
  [' , ', []],
])('%j are hours', (typed, hours) => {
  expect(typedHours(typed)).toEqual(hours)
  expect(typedHours(hoursAsTyped(hours))).toEqual(hours)
})

test.each(['morning', '7-14', '07:30', '07:30-14:30 16:00-20:00'])('%j are none', (typed) => {
  expect(typedHours(typed)).toEqual({ refused: 'not-a-time' })
})
