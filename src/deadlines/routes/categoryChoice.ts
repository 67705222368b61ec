import { useOutletContext } from 'react-router'
import type { Option, OptionGroup } from '../../ui/selectField.tsx'

/** A category of the ministry, as the desk around these pages hands it down. */
type Category = {
  readonly code: string
  readonly parent: string | null
  readonly name: string
  readonly retired: boolean
}

/** The tree of categories in use as choices: a general one, then its special ones. */
export function useCategoryOptions(): readonly (Option | OptionGroup)[] {
  const all = useOutletContext<readonly Category[]>().filter(({ retired }) => !retired)
  const option = ({ code, name }: Category): Option => ({ value: code, label: name })
  return all
    .filter(({ parent }) => parent === null)
    .map((general) => ({
      label: general.name,
      options: [option(general), ...all.filter(({ parent }) => parent === general.code).map(option)],
    }))
}

/** The same, each with those above it as its value: all that the limits of a category need to know. */
export function useLineageOptions(): readonly (Option | OptionGroup)[] {
  const all = useOutletContext<readonly Category[]>()
  const above = (code: string | null): string[] => {
    const found = all.find((one) => one.code === code)
    return found ? [found.code, ...above(found.parent)] : []
  }
  const whole = (option: Option): Option => ({ ...option, value: above(option.value).join(' ') })
  return useCategoryOptions().map((option) =>
    'options' in option ? { ...option, options: option.options.map(whole) } : whole(option),
  )
}

/** What a category is called, in use or not. */
export function useCategoryName(): (code: string) => string {
  const all = useOutletContext<readonly Category[]>()
  return (code) => all.find((one) => one.code === code)?.name ?? code
}
