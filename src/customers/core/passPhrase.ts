import { normalise } from '../../language/core/analyse/normalise.ts'

const wordsInPhrase = 5
const shortest = 8

/**
 * A pass-phrase from random bytes: each byte picks one of 256 words, so that five words are 5 × 8 = 40 bits, one phrase
 * in a million million. Whoever guesses is let try five times, then ever more seldom (`attempts`, `phrase`): some
 * hundred tries a year against one reference. Throws where bytes or words are too few: that is a bug.
 */
export function phraseOf(bytes: Uint8Array, words: readonly string[]): string {
  if (bytes.length < wordsInPhrase || words.length !== 256) throw new Error('Too little to make a phrase of')
  return Array.from(bytes.subarray(0, wordsInPhrase), (byte) => words[byte]).join(' ')
}

/** Whether what was typed may be a pass-phrase: letters, more than one short word of them. */
export function isPhrase(typed: string): boolean {
  return !typed.includes('@') && foldPhrase(typed).length >= shortest
}

/**
 * A phrase as it is compared, however it was typed: without tashkeel, spaces, dashes and case, with one form of alef,
 * hamza, ya and ta marbuta; the order of the words counts. No word begins another, so nothing is lost with the spaces.
 */
export function foldPhrase(typed: string): string {
  return normalise(typed).replace(/\P{L}/gu, '')
}
