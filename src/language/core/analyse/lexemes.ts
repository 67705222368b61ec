import { normalise } from './normalise.ts'
import { stemArabic } from './stem.ts'
import { stemEnglish } from './stemEnglish.ts'
import { isCommon } from './stopwords.ts'

/** Longer "words" are keys and lines without spaces; far below what PostgreSQL refuses (2,046 bytes). */
const longestWord = 64

const word = /[\p{L}\p{M}\p{N}]+/gu

/** wifi, email, reopen: a short first part belongs to the word; 1,250 is one number; customer's is customer. */
function joinParts(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}])([a-z]{1,2})-(?=[a-z])/gu, '$1')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=[a-z])['’](?:s(?![\p{L}\p{N}]))?/gu, '')
}

/** Words of a normalised text, each cut to a bearable length without halving a character. */
export function wordsOf(normalised: string): string[] {
  const found = joinParts(normalised).match(word) ?? []
  return found.map((one) => (one.length > longestWord ? Array.from(one).slice(0, longestWord).join('') : one))
}

function stem(normalised: string): string {
  if (isCommon(normalised)) return normalised
  if (/^[\u0621-\u064a]+$/.test(normalised)) return stemArabic(normalised)
  if (/^[a-z]+$/.test(normalised)) return stemEnglish(normalised)
  return normalised
}

/** Texts repeat their words: remembering stems makes analysing several times faster. Emptied when full. */
const remembered = new Map<string, string>()
const mostRemembered = 50_000

/** The lexeme that stands for a normalised word in index and query. */
export function lexeme(normalised: string): string {
  const known = remembered.get(normalised)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const made = stem(normalised)
  remembered.set(normalised, made)
  return made
}

/**
 * The lexemes of a text, one a word in order, so that the index in the array (plus one) is the position. Used
 * for index and query alike. Common words are kept.
 */
export function lexemes(text: string): string[] {
  return wordsOf(normalise(text)).map(lexeme)
}
