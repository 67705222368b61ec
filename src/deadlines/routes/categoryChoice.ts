import { useOutletContext } from 'react-router'
import type { Option, OptionGroup } from '../../ui/selectField.tsx'

/** A category of the ministry, as the desk around these pages hands it down. */
type Category = { readonly code: string; readonly parent: string | null; readonly name: string }

/** The tree of categories as choices: a general one, then its special ones. */
export function useCategoryOptions(): readonly (Option | OptionGroup)[] {
  const all = useOutletContext<readonly Category[]>()
  const option = ({ code, name }: Category): Option => ({ value: code, label: name })
  return all
    .filter(({ parent }) => parent === null)
    .map((general) => ({
      label: general.name,
      options: [option(general), ...all.filter(({ parent }) => parent === general.code).map(option)],
    }))
}

/** What a category is called; its code where it is in use no more. */
export function useCategoryName(): (code: string) => string {
  const all = useOutletContext<readonly Category[]>()
  return (code) => all.find((one) => one.code === code)?.name ?? code
}
