import { asciiDigits } from '../../language/core/digits.ts'

/** What a ten-digit number stands for: a citizen's ID, a resident's, a company's unified number or its older registration. */
export type IdSort = 'citizen' | 'resident' | 'company'

export type IdNumber = { readonly number: string; readonly sort: IdSort }

/**
 * Reads an ID number as people type it (Arabic-Indic digits, spaces). National IDs begin with 1, residents' with 2 and
 * both pass Luhn; a company's unified number begins with 7. Anything else is refused with its reason's code.
 */
export function readIdNumber(
  text: string,
): IdNumber | { readonly refused: 'id-ten-digits' | 'id-check-digit' } {
  const number = asciiDigits(text).replace(/\D/g, '')
  if (!/^[127]\d{9}$/.test(number)) return { refused: 'id-ten-digits' }
  if (number.startsWith('7')) return { number, sort: 'company' }
  if (!passesLuhn(number)) return { refused: 'id-check-digit' }
  return { number, sort: number.startsWith('1') ? 'citizen' : 'resident' }
}

/** Shown to officers until they ask for it whole: `1•••••9940`. */
export function maskIdNumber(number: string): string {
  return `${number.slice(0, 1)}•••••${number.slice(-4)}`
}

function passesLuhn(number: string): boolean {
  let sum = 0
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[i])
    const doubled = digit * 2
    sum += i % 2 === 0 ? (doubled > 9 ? doubled - 9 : doubled) : digit
  }
  return sum % 10 === 0
}
