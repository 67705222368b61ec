import type { Language } from '../../language/core/language.ts'
import { fill, pluralText } from '../../language/core/words.ts'
import type { Refused } from '../core/edit.ts'
import { lists as ar } from './lists.ar.ts'
import { lists as en } from './lists.en.ts'

const words = { ar, en }

/** Why a list stays as it is, in words; where something depends on an entry, what and how many of each. */
export function editText({ refused, ties = [] }: Refused, language: Language): string {
  const said = ties.map(({ what, count }) => pluralText(words[language].tie, what, count, language))
  const what = new Intl.ListFormat(language, { type: 'conjunction' }).format(said)
  return fill(words[language].refusal[refused], { what })
}
