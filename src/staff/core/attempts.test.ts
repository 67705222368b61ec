import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromTemporal, type Instant, instant, toTemporal } from '../../language/core/instant.ts'
import { attemptRule, attemptRules, type Failures, minutesUntil, oneMore, waitUntil } from './attempts.ts'

const rule = attemptRules['sign-in']
const start = instant('2026-03-12T11:50:00Z')
const minute = (minutes: number, from: Instant = start) =>
  fromTemporal(toTemporal(from).add({ seconds: Math.round(minutes * 60) }))

function wrongAt(...minutes: number[]): Failures | null {
  return minutes.reduce<Failures | null>((before, at) => oneMore(rule, before, minute(at)), null)
}

describe('wrong tries', () => {
  test('four in a quarter of an hour cost nothing', () => {
    const failures = wrongAt(0, 1, 2, 3)
    expect(waitUntil(rule, failures, minute(3))).toBeNull()
  })

  test('the fifth brings a minute of waiting', () => {
    const failures = wrongAt(0, 1, 2, 3, 4)
    expect(waitUntil(rule, failures, minute(4))).toBe(minute(5))
    expect(waitUntil(rule, failures, minute(5))).toBeNull()
  })

  test('each further one doubles the wait, up to an hour', () => {
    const waits = [5, 6, 7, 8, 9, 10, 11, 12, 40].map((count) =>
      waitUntil(rule, { count, firstAt: start, lastAt: start }, start),
    )
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60].map((minutes) => minute(minutes)))
  })

  test('a few that are more than a quarter of an hour old are forgotten', () => {
    expect(oneMore(rule, wrongAt(0, 1, 2, 3), minute(15))).toEqual({
      count: 1,
      firstAt: minute(15),
      lastAt: minute(15),
    })
  })

  test('many are forgotten a day after the last', () => {
    const failures = wrongAt(0, 1, 2, 3, 4)
    expect(oneMore(rule, failures, minute(24 * 60 + 3)).count).toBe(6)
    expect(oneMore(rule, failures, minute(24 * 60 + 4)).count).toBe(1)
  })

  test('five at one reference shut it for a day at least', () => {
    const five = { count: 5, firstAt: start, lastAt: start }
    expect(waitUntil(attemptRule('track:4827305916'), five, minute(60))).toBe(minute(24 * 60))
  })

  test('whoever keeps guessing as often as allowed gets fewer than forty tries in a day', () => {
    let failures: Failures | null = null
    let tries = 0
    for (let passed = 0; passed < 24 * 60; passed++) {
      while (waitUntil(rule, failures, minute(passed)) === null) {
        failures = oneMore(rule, failures, minute(passed))
        tries++
      }
    }
    expect(tries).toBeLessThan(40)
  })

  test('no sequence of tries ever makes anybody wait longer than an hour', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(pauses, (gaps) => {
        let failures: Failures | null = null
        let now = start
        for (const gap of gaps) {
          now = minute(gap, now)
          failures = oneMore(rule, failures, now)
          expect((waitUntil(rule, failures, now) ?? now) <= minute(60, now)).toBe(true)
        }
      }),
    )
  })

  test('are told in whole minutes how long to wait, never in none', () => {
    expect([0.2, 1, 1.5, 60].map((wait) => minutesUntil(minute(wait), start))).toEqual([1, 1, 2, 60])
    expect(minutesUntil(start, minute(1))).toBe(1)
  })
})
