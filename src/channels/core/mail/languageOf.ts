import type { Language } from '../../../language/core/language.ts'

/** Addresses and links are in Latin letters whatever language stands around them. */
const latinByNature = /@|:\/\/|www\./
const letters = 500
const farEnough = 10_000

/**
 * The language to answer a text in, by the script of its first letters: signatures and legal notices below are often
 * in another one. Null where it has no letter.
 */
export function languageOf(text: string): Language | null {
  const words = text
    .slice(0, farEnough)
    .split(/\s+/)
    .filter((word) => !latinByNature.test(word))
  const start = (words.join(' ').match(/\p{L}/gu) ?? []).slice(0, letters)
  if (start.length === 0) return null
  const arabic = start.filter((letter) => /\p{Script=Arabic}/u.test(letter)).length
  return arabic * 2 >= start.length ? 'ar' : 'en'
}
