import { describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { alertedAtOnce, type LadderRow, rungsInForce } from './ladder.ts'
import { seedLadder } from './seedLadder.ts'

const zone = 'Asia/Riyadh'
const at = instant('2026-03-12T14:50+03:00')

describe('the shipped ladder', () => {
  const rungs = rungsInForce(seedLadder, at, zone)
  const told = (clock: string) =>
    rungs.filter((rung) => rung.clock === clock).map(({ when, amount, to }) => `${when} ${amount} ${to}`)

  test('tells the owner a day before an answer and at its due moment, then one after the other above', () => {
    const steps = ['before 1 owner', 'at 0 owner', 'after 1 head', 'after 2 follow-up', 'after 5 management']
    expect(told('answer')).toEqual(steps)
    expect(told('review')).toEqual(steps)
  })

  test('tells the head of a first word that is late, and of an update two working days late', () => {
    expect(told('first-response')).toEqual(['at 0 head'])
    expect(told('update')).toEqual(['at 0 owner', 'after 2 head'])
    expect(rungs.every(({ unit, anyHour }) => unit === 'working-days' && !anyHour)).toBe(true)
  })

  test('tells head and follow-up at once where a case is urgent', () => {
    expect(alertedAtOnce(seedLadder, at, zone)).toEqual(['head', 'follow-up'])
  })
})

describe('the ladder in force', () => {
  const rung = { clock: 'answer', when: 'at', amount: 0, unit: 'working-days', anyHour: false } as const
  const rows: LadderRow[] = [
    { ...rung, to: 'owner', validFrom: '2025-01-01' },
    { ...rung, to: 'head', validFrom: '2025-01-01' },
    { ...rung, to: 'management', validFrom: '2026-03-13' },
  ]
  const readers = (moment: string) => rungsInForce(rows, instant(moment), zone).map(({ to }) => to)

  test('is the whole of the latest edition that has begun where the ministry is', () => {
    expect(readers('2026-03-12T23:59+03:00')).toEqual(['owner', 'head'])
    expect(readers('2026-03-13T00:00+03:00')).toEqual(['management'])
    expect(readers('2024-12-31T00:00+03:00')).toEqual([])
  })
})
