import { asciiDigits } from '../../language/core/digits.ts'

/** Ten digits, first 4, 6, 8 or 9, the last a Luhn check digit: never mistaken for an ID, a company number or a mobile. */
export type Reference = string & { readonly __brand: 'Reference' }

const firstDigits = '4689'

/**
 * Builds a reference from a random number: the first eight digits after the leading one are drawn from it.
 * `random` is a whole number of at least 0; only its remainder by 400,000,000 matters.
 */
export function makeReference(random: number): Reference {
  const first = firstDigits[Math.floor(random / 100_000_000) % 4] ?? '4'
  const body = first + String(random % 100_000_000).padStart(8, '0')
  return (body + checkDigit(body)) as Reference
}

/**
 * Reads what a person types: Arabic-Indic digits, spaces, dashes and bidi marks are allowed.
 * Nothing where it cannot be a reference (wrong length, first digit or check digit).
 */
export function readReference(text: string): Reference | null {
  const digits = asciiDigits(text).replace(/[\s\-‐-―.\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
  if (!/^[4689]\d{9}$/.test(digits)) return null
  return checkDigit(digits.slice(0, 9)) === digits[9] ? (digits as Reference) : null
}

/** Grouped for reading: `4827-305-916`. */
export function showReference(reference: string): string {
  return `${reference.slice(0, 4)}-${reference.slice(4, 7)}-${reference.slice(7)}`
}

/** Luhn over the nine digits before it: catches any single wrong digit and nearly every swap of neighbours. */
function checkDigit(body: string): string {
  let sum = 0
  for (let i = 0; i < body.length; i++) {
    const digit = Number(body[body.length - 1 - i])
    const doubled = digit * 2
    sum += i % 2 === 0 ? (doubled > 9 ? doubled - 9 : doubled) : digit
  }
  return String((10 - (sum % 10)) % 10)
}
