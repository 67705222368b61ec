const names = new Map<string, string>()
const MOST_NAMES = 300
const LONGEST_TEXT = 20_000

/**
 * The name under which a statement is prepared, the same for the life of the process; undefined for a very long text
 * and once 300 are known, because each connection keeps every one of them (lists of varying length make ever new ones).
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST_NAMES || text.length > LONGEST_TEXT) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}
