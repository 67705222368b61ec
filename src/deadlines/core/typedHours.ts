import { asciiDigits, plainText } from '../../language/core/digits.ts'
import type { Interval } from './calendar.ts'

const stretch = /^(\d{1,2})[:.](\d{2})\s*[-–—]\s*(\d{1,2})[:.](\d{2})$/

/**
 * Opening hours as people type them, in any digits: `07:30-14:30`, two stretches with a comma between. Nothing typed is
 * a day off. Whether the times exist and follow each other is for `calendarProblems` to say.
 */
export function typedHours(text: string): Interval[] | { readonly refused: 'not-a-time' } {
  const parts = asciiDigits(plainText(text))
    .split(/[,،;؛\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const found = parts.map((part) => stretch.exec(part))
  if (found.includes(null)) return { refused: 'not-a-time' }
  return found.map((match) => {
    const [, fromHour = '', fromMinute, toHour = '', toMinute] = match ?? []
    return {
      from: `${fromHour.padStart(2, '0')}:${fromMinute}`,
      to: `${toHour.padStart(2, '0')}:${toMinute}`,
    }
  })
}

/** The hours as they are typed. */
export function hoursAsTyped(hours: readonly Interval[]): string {
  return hours.map(({ from, to }) => `${from}-${to}`).join(', ')
}
