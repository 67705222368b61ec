import { sql } from 'kysely'

const mark = '/* planned anew */'

/**
 * Put at the beginning of a statement whose best plan depends on the values: how much somebody sees, how often a word
 * occurs. It is not prepared but planned each time, which costs 0.3 to 1 ms; one plan for all took fifty times as long
 * for some of them.
 */
export const plannedAnew = sql.raw(`${mark} `)

const names = new Map<string, string>()
const MOST_NAMES = 300
const LONGEST_TEXT = 20_000

/**
 * The name under which a statement is prepared, the same for the life of the process; undefined for one that is
 * to be planned anew, for a very long text and once 300 are known, because each connection keeps every one of them (lists of varying length make ever new ones).
 */
export function statementName(text: string): string | undefined {
  if (text.startsWith(mark)) return undefined
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST_NAMES || text.length > LONGEST_TEXT) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}
