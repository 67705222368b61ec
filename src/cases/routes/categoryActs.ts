import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import type { Edited } from '../../staff/core/edit.ts'
import type { BothLanguages, Officer } from '../../staff/core/officer.ts'
import type { ListAct } from '../../ui/listAct.ts'
import type { CategorySaid } from '../core/editTree.ts'
import {
  addCategory,
  changeCategory,
  orderCategory,
  restoreCategory,
  retireCategory,
} from '../store/editCategories.ts'
import type { KnownCategory } from '../store/queries/categories.ts'
import { ar } from '../words/ar.ts'
import { en } from '../words/en.ts'

const words = { ar, en }

/** Does what the page of categories asks for. `said` is what its form says where it adds or changes one. */
export function doTreeEdit(
  insat: Context,
  officer: Officer,
  { act, code }: { readonly act: ListAct; readonly code: string },
  said: CategorySaid,
): Promise<Edited> {
  switch (act) {
    case 'add':
      return addCategory(insat, officer, said)
    case 'change':
      return changeCategory(insat, officer, code, said)
    case 'retire':
      return retireCategory(insat, officer, code)
    case 'restore':
      return restoreCategory(insat, officer, code)
    case 'up':
    case 'down':
      return orderCategory(insat, officer, code, act)
  }
}

/** Each general category, then its special ones, as they stand in the ministry's order. */
export function inTreeOrder(tree: readonly KnownCategory[]): readonly KnownCategory[] {
  const below = (parent: string | null): readonly KnownCategory[] =>
    tree.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.code)])
  return below(null)
}

/** What the codes in a change of a category are called. */
export function treeValue(
  language: Language,
  nameOf: (code: string) => BothLanguages | undefined,
  unitName: (code: string) => string,
) {
  const say = words[language]
  const named: Readonly<Record<string, (value: string) => string | undefined>> = {
    parent: (code) => nameOf(code)?.[language],
    department: unitName,
    complexity: (value) => say.complexity[value as keyof typeof say.complexity],
    importance: (value) => say.importance[value as keyof typeof say.importance],
  }
  return (field: string, value: string) => named[field]?.(value)
}
