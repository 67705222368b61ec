import { lexeme, lexemes, wordsOf } from './lexemes.ts'
import { normalise } from './normalise.ts'
import { isCommon } from './stopwords.ts'

/** Limits of PostgreSQL's tsvector: highest position, positions a lexeme, and bytes in all (1,048,575) with room to spare. */
const lastPosition = 16_383
const mostPositions = 256
const mostBytes = 1_000_000

/** A person looks for a few words; of a pasted letter, or an attack, the beginning is looked for. */
const longestQuery = 1_000
const mostTerms = 32

function quoted(word: string): string {
  return `'${word.replace(/['\\]/g, '$&$&')}'`
}

/** Positions of each lexeme, until PostgreSQL's limits are reached: of an endless text the beginning is found. */
function positionsOf(text: string): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  let bytes = 0
  for (const [index, one] of lexemes(text).entries()) {
    const position = Math.min(index + 1, lastPosition)
    const known = positions.get(one)
    // Three bytes a UTF-16 unit at most; four bytes of entry, two of count, one of padding.
    bytes += known ? 2 : one.length * 3 + 9
    if (bytes > mostBytes) break
    if (!known) positions.set(one, [position])
    else if (known.length < mostPositions && known.at(-1) !== position) known.push(position)
  }
  return positions
}

/**
 * A text as a literal that casts to PostgreSQL's `tsvector`: `'خط':2,7 'انقطع':1`. Safe for any text: quoting,
 * number and size of positions and the size of the whole stay within what PostgreSQL accepts.
 */
export function toVector(text: string): string {
  return [...positionsOf(text)].map(([word, positions]) => `${quoted(word)}:${positions.join(',')}`).join(' ')
}

/** Parts of a query: what stands in quotes of any kind is a phrase. An unclosed quote is an ordinary sign. */
const part = /"([^"]+)"|«([^»]+)»|“([^”]+)”|([^"«“]+|["«“])/g

function beginning(text: string): string {
  return text.length > longestQuery ? text.slice(0, longestQuery).replace(/\S+$/, '') : text
}

function phrase(text: string): string {
  return lexemes(text).slice(0, mostTerms).map(quoted).join(' <-> ')
}

/**
 * What a person types as a literal that casts to PostgreSQL's `tsquery`: every word must be there
 * (`'خط' & 'انقطع'`), words in quotes side by side (`'رقم' <-> 'مرجع'`). Words like من and the are looked for
 * only inside quotes, or when there is nothing else. Empty when the text has no word: no restriction is meant.
 */
export function toQuery(text: string): string {
  const wanted = new Set<string>()
  const common = new Set<string>()
  for (const [, straight, guillemets, curly, bare = ''] of beginning(text).matchAll(part)) {
    const side = phrase(straight ?? guillemets ?? curly ?? '')
    if (side !== '') wanted.add(side)
    for (const word of wordsOf(normalise(bare))) (isCommon(word) ? common : wanted).add(quoted(lexeme(word)))
  }
  return [...(wanted.size > 0 ? wanted : common)].slice(0, mostTerms).join(' & ')
}
