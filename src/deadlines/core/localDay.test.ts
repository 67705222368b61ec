import { describe, expect, test } from 'vitest'
import { dateText, dayOf, momentAt, startOfDay, timeText } from './localDay.ts'

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds
const shown = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment).toString()

describe('a day of a time zone', () => {
  test('belongs to the place, not to UTC', () => {
    expect(dateText(dayOf('Asia/Riyadh', at('2026-03-12T20:59:59.999Z')))).toBe('2026-03-12')
    expect(dateText(dayOf('Asia/Riyadh', at('2026-03-12T21:00:00Z')))).toBe('2026-03-13')
    expect(dateText(dayOf('America/New_York', at('2026-03-12T03:59:00Z')))).toBe('2026-03-11')
  })

  test('takes a time that the clock skips as the moment of the skip', () => {
    const day = dayOf('America/New_York', at('2026-03-08T12:00:00Z'))
    expect(shown(momentAt('America/New_York', day, 120))).toBe('2026-03-08T07:00:00Z')
    expect(shown(momentAt('America/New_York', day, 150))).toBe('2026-03-08T07:00:00Z')
    expect(shown(momentAt('America/New_York', day, 180))).toBe('2026-03-08T07:00:00Z')
    expect(shown(momentAt('America/New_York', day, 181))).toBe('2026-03-08T07:01:00Z')
  })

  test('takes a time that the clock shows twice as the first of the two', () => {
    const day = dayOf('America/New_York', at('2026-11-01T12:00:00Z'))
    expect(shown(momentAt('America/New_York', day, 90))).toBe('2026-11-01T05:30:00Z')
    expect(shown(momentAt('America/New_York', day, 120))).toBe('2026-11-01T07:00:00Z')
  })

  test('begins later where midnight itself is skipped', () => {
    const day = dayOf('Africa/Cairo', at('2026-04-24T12:00:00Z'))
    expect(shown(startOfDay('Africa/Cairo', day))).toBe('2026-04-23T22:00:00Z')
    expect(timeText('Africa/Cairo', day, startOfDay('Africa/Cairo', day))).toBe('01:00')
    expect(shown(momentAt('Africa/Cairo', day, 30))).toBe('2026-04-23T22:00:00Z')
  })

  test('shows its end as 24:00 and any other moment as the wall clock does', () => {
    const day = dayOf('Asia/Riyadh', at('2026-03-12T12:00:00Z'))
    expect(timeText('Asia/Riyadh', day, startOfDay('Asia/Riyadh', day + 1))).toBe('24:00')
    expect(timeText('Asia/Riyadh', day, at('2026-03-12T11:50:59Z'))).toBe('14:50')
    const short = dayOf('America/New_York', at('2026-03-08T12:00:00Z'))
    const midnight = startOfDay('America/New_York', short + 1)
    expect(timeText('America/New_York', short, midnight)).toBe('24:00')
    expect(momentAt('America/New_York', short, 1440)).toBe(midnight)
    const long = dayOf('America/New_York', at('2026-11-01T12:00:00Z'))
    expect(timeText('America/New_York', long, at('2026-11-01T06:30:00Z'))).toBe('01:30')
  })
})
