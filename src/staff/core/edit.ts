import type { BothLanguages } from './officer.ts'

/** Something on one of the ministry's lists, in use or retired. Nothing on them is ever deleted: cases name it. */
export type Entry = { readonly code: string; readonly name: BothLanguages; readonly retired: boolean }

/** What still depends on something that is to be retired, and how many of it. */
export type Tie = {
  readonly what: 'open-cases' | 'officers' | 'categories' | 'special'
  readonly count: number
}

/** Why a list stays as it is; the words are `staff:lists.refusal.<code>`. */
export type EditRefusal =
  | 'not-allowed'
  | 'no-such-entry'
  | 'name-taken'
  | 'in-use'
  | 'no-such-department'
  | 'no-such-parent'
  | 'two-levels'
  | 'has-special'
  | 'general-retired'
export type Refused = { readonly refused: EditRefusal; readonly ties?: readonly Tie[] }
/** What was done, by the code of the entry. */
export type Edited = { readonly done: string } | Refused

/** Refuses to retire what something still depends on. */
export function mustStay(ties: readonly Tie[]): Refused | null {
  const held = ties.filter(({ count }) => count > 0)
  return held.length > 0 ? { refused: 'in-use', ties: held } : null
}

/** Whether another entry in use is called the same in either language, so that nobody could tell them apart. */
export function isNameTaken(entries: readonly Entry[], name: BothLanguages, own: string | null): boolean {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
  return entries.some(
    (entry) =>
      !entry.retired && entry.code !== own && (same(entry.name.ar, name.ar) || same(entry.name.en, name.en)),
  )
}

const longest = 40

/** A code made from an English name, other than those taken: it stays for ever, whatever the name becomes. */
export function codeFrom(nameEn: string, taken: ReadonlySet<string>): string {
  const letters = nameEn
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
  const plain =
    letters
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, longest)
      .replace(/^-+|-+$/g, '') || 'entry'
  if (!taken.has(plain)) return plain
  let next = 2
  while (taken.has(`${plain}-${next}`)) next++
  return `${plain}-${next}`
}

/** The order after one of them went one place up or down; the same where it is at the end already. */
export function reordered(codes: readonly string[], code: string, way: 'up' | 'down'): readonly string[] {
  const from = codes.indexOf(code)
  const to = way === 'up' ? from - 1 : from + 1
  const other = codes[to]
  if (from < 0 || other === undefined) return codes
  return codes.map((one, index) => (index === from ? other : index === to ? code : one))
}
