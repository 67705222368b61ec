import type { Complexity, Importance } from '../../deadlines/core/classes.ts'
import { type Entry, mustStay, type Refused } from '../../staff/core/edit.ts'
import type { BothLanguages } from '../../staff/core/officer.ts'

/** What an administrator says of a category. */
export type CategorySaid = {
  readonly name: BothLanguages
  /** The general category that it stands below; a general one has none. */
  readonly parent: string | null
  readonly department: string
  /** What it proposes for its cases. */
  readonly complexity: Complexity
  readonly importance: Importance
}
/** A category as the tree has it, in use or retired. */
export type TreeEntry = Entry & CategorySaid

/**
 * Why a category cannot stand there (guide 5.1.9: general and special classifications, two levels): the place below
 * which it would stand is not general or not in use, or it has special ones itself. `code` is null for a new one.
 */
export function misplaced(
  tree: readonly TreeEntry[],
  code: string | null,
  parent: string | null,
): Refused | null {
  if (parent === null) return null
  const general = tree.find((one) => one.code === parent)
  if (!general || parent === code) return { refused: 'no-such-parent' }
  if (general.parent !== null) return { refused: 'two-levels' }
  const own = tree.find((one) => one.code === code)
  if (general.retired && !own?.retired) return { refused: 'general-retired' }
  return special(tree, code).length > 0 ? { refused: 'has-special' } : null
}

/** Why a category cannot be retired: special ones below it are in use. Its cases keep it. */
export function mustStayInTree(tree: readonly TreeEntry[], code: string): Refused | null {
  if (!tree.some((one) => one.code === code && !one.retired)) return { refused: 'no-such-entry' }
  return mustStay([{ what: 'special', count: special(tree, code).filter(({ retired }) => !retired).length }])
}

/** Why a category cannot be taken back into use: it stands below one that is retired, or leads to a department that is. */
export function mustStayRetired(
  tree: readonly TreeEntry[],
  code: string,
  departments: readonly string[],
): Refused | null {
  const own = tree.find((one) => one.code === code && one.retired)
  if (!own) return { refused: 'no-such-entry' }
  if (tree.some((one) => one.code === own.parent && one.retired)) return { refused: 'general-retired' }
  return departments.includes(own.department) ? null : { refused: 'no-such-department' }
}

function special(tree: readonly TreeEntry[], code: string | null): readonly TreeEntry[] {
  return tree.filter(({ parent }) => parent !== null && parent === code)
}
