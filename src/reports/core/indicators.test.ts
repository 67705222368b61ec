import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Counts, figures, indicators, wilson } from './indicators.ts'

const none: Counts = {
  ...{ firstAnswers: 0, firstContact: 0, firstContactUndone: 0, thirdParty: 0 },
  ...{ accepted: 0, declined: 0, undecided: 0 },
  ...{ answered: 0, answeredInTime: 0, answeredAsPromised: 0, overdue: 0 },
  ...{ assigned: 0, misdirected: 0 },
  ...{ invited: 0, answers: 0, satisfied: 0, satisfaction: null, clear: 0, clarity: null },
}
const figure = (code: string, counts: Partial<Counts>) =>
  figures({ ...none, ...counts }).find((one) => one.code === code)

describe('the figures', () => {
  test('stand in the order of the guide, each with its row', () => {
    expect(figures(none).map(({ guide }) => guide)).toEqual([
      'G5.3a',
      'G5.3b',
      'G5.3c',
      'G5.3d',
      'G5.3e',
      'G5.3e',
    ])
  })
  test('tell no share of nothing', () => {
    for (const one of figures(none))
      expect([one.code, one.share, one.numerator, one.denominator]).toEqual([one.code, null, null, 0])
  })
  test('fall when old cases are left alone', () => {
    const answers = { answered: 10, answeredInTime: 9 }
    expect(figure('within-limit', answers)?.share).toBe(0.9)
    expect(figure('within-limit', { ...answers, overdue: 5 })?.share).toBe(0.6)
  })
  test('tell satisfaction from ten answers on, with the interval that so few allow', () => {
    expect(figure('satisfaction', { answers: 9, satisfied: 9, satisfaction: 5 })?.share).toBeNull()
    const told = figure('satisfaction', { answers: 107, satisfied: 74, satisfaction: 3.9, invited: 214 })
    expect(told?.share).toBeCloseTo(0.69, 2)
    expect(told?.beside).toEqual({ responseRate: 0.5, mean: 3.9 })
    expect(told?.interval?.[0]).toBeCloseTo(0.599, 3)
    expect(figure('acceptance', { accepted: 1 })).toMatchObject({ share: 1, interval: null })
  })
  test('are shares of one whatever was counted', () => {
    const some = fc.nat({ max: 1_000 })
    const counts = fc.record({ yes: some, no: some }).map(
      ({ yes, no }): Counts => ({
        ...none,
        accepted: yes,
        declined: no,
        assigned: yes + no,
        misdirected: no,
      }),
    )
    const shares = (one: Counts) => figures(one).flatMap(({ share }) => (share === null ? [] : [share]))
    fc.assert(fc.property(counts, (one) => shares(one).every((share) => share >= 0 && share <= 1)))
  })
})

const rounding = 1e-12

describe('the interval of a share', () => {
  test.each([
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [8, 10, 0.4902, 0.9433],
  ])('of %i in %i is the one of the tables', (hits, n, low, high) => {
    const [found, to] = wilson(hits, n)
    expect(found).toBeCloseTo(low, 4)
    expect(to).toBeCloseTo(high, 4)
  })
  test('holds the share, stays within one, and narrows with more answers', () => {
    const sample = fc.integer({ min: 1, max: 500 }).chain((n) => fc.tuple(fc.nat({ max: n }), fc.constant(n)))
    const property = fc.property(sample, ([hits, n]) => {
      const [low, high] = wilson(hits, n)
      const [more, less] = wilson(hits * 4, n * 4)
      const holds = low <= hits / n + rounding && hits / n <= high + rounding
      return low >= 0 && high <= 1 && holds && less - more < high - low
    })
    fc.assert(property)
  })
})

test('every indicator has a code of its own', () => {
  expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length)
})
