import type { Language } from '../../language/core/language.ts'
import type { BothLanguages } from '../../staff/core/officer.ts'
import type { Option, OptionGroup } from '../../ui/selectField.tsx'

export type Category = { readonly code: string; readonly parent: string | null; readonly name: BothLanguages }

/** The tree of categories for a select: general ones as headings over their special ones, or alone where they have none. */
export function categoryOptions(
  tree: readonly Category[],
  language: Language,
): readonly (Option | OptionGroup)[] {
  const option = ({ code, name }: Category) => ({ value: code, label: name[language] })
  return tree
    .filter(({ parent }) => parent === null)
    .map((general) => {
      const special = tree.filter(({ parent }) => parent === general.code).map(option)
      return special.length > 0 ? { label: general.name[language], options: special } : option(general)
    })
}
