import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { epochMilliseconds, fromEpochMilliseconds, fromTemporal, instant, toTemporal } from './instant.ts'

describe('a moment as a number', () => {
  test('is what Temporal says, for every millisecond of the years 1000 to 9999', () => {
    const [first, last] = [-30_610_224_000_000, 253_402_300_799_999]
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (milliseconds) => {
        const moment = fromTemporal(Temporal.Instant.fromEpochMilliseconds(milliseconds))
        expect(epochMilliseconds(moment)).toBe(milliseconds)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    '2000-02-29T23:59:59.999Z',
    '2100-02-28T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '2024-03-01T00:00:00Z',
  ])('is right where leap days are near: %s', (text) => {
    expect(epochMilliseconds(instant(text))).toBe(toTemporal(instant(text)).epochMilliseconds)
    expect(fromEpochMilliseconds(epochMilliseconds(instant(text)))).toBe(instant(text))
  })

  test('is written as Temporal writes it, before the year 0 and after 9999 too', () => {
    const written = (milliseconds: number) => {
      const moment = fromTemporal(Temporal.Instant.fromEpochMilliseconds(milliseconds))
      expect(fromEpochMilliseconds(milliseconds)).toBe(moment)
    }
    fc.assert(fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), written), { numRuns: 2000 })
    fc.assert(fc.property(fc.integer({ min: -7e13, max: 3e14 }), written), { numRuns: 5000 })
    for (const edge of [-62_167_219_200_000, 253_402_300_800_000])
      for (const near of [-1, 0, 1]) written(edge + near)
  })

  test('needs no Temporal', () => {
    const moment = instant('2026-03-12T11:50:00Z')
    const temporal = globalThis.Temporal
    Reflect.deleteProperty(globalThis, 'Temporal')
    try {
      expect(epochMilliseconds(moment)).toBe(1_773_316_200_000)
    } finally {
      globalThis.Temporal = temporal
    }
  })
})
