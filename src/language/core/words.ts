import type { Language } from './language.ts'
import { formatNumber } from './numbers.ts'

/** The endings of a plural family (Unicode CLDR); `due_few` is what `due` says of three to ten. */
type PluralEnding = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type EnglishEnding = 'one' | 'other'

type PluralKey = `${string}_${PluralEnding}`

/** `due` for each of `due_zero`, `due_one` …: a key with such an ending is always a plural. */
type Family<Key, Ending extends PluralEnding = PluralEnding> = Ending extends PluralEnding
  ? Key extends `${infer Base}_${Ending}`
    ? Base
    : never
  : never

type FormsLackedBy<Ar> = Exclude<`${Family<keyof Ar>}_${PluralEnding}`, keyof Ar>

type EnglishKeys<Ar> = Exclude<keyof Ar, PluralKey> | `${Family<keyof Ar>}_${EnglishEnding}`

/**
 * What `en.ts` must satisfy (`satisfies SameWords<typeof ar>`): the same keys at every depth, no more and no
 * fewer, but a plural has two forms where Arabic has six. When Arabic lacks one of the six, no English text
 * is accepted and the message names the missing form.
 */
export type SameWords<Ar> = {
  [Key in EnglishKeys<Ar>]: Key extends keyof Ar
    ? Ar[Key] extends string
      ? string
      : SameWords<Ar[Key]>
    : string
} & { [Key in FormsLackedBy<Ar>]: { 'missing in Arabic': Key } }

const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') } as const

/** Which of a family's forms fits the count (Unicode CLDR): 3 is `few` in Arabic, `other` in English. */
export function pluralKey(count: number, language: Language): PluralEnding {
  return rules[language].select(count)
}

const placeholder = /\{\{\s*(\w+)\s*\}\}/g

/** The names that a template asks for, each once, in order: `['reference', 'date']`. */
export function templateNames(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(placeholder), ([, name = '']) => name))]
}

/**
 * Puts the values into `{{name}}`. A value is put in as it is: not escaped, not read as a template again; wrap
 * one of unknown direction in `isolate`. Throws an Error when a name has no value: a notice with a hole is a bug.
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(placeholder, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new Error(`No value for {{${name}}} in "${template}"`)
    return String(value)
  })
}

/**
 * The form of a plural family that fits the count, `_other` where that form is not written, filled with the
 * count as people read it and the other values. Throws an Error when the family has no form at all.
 */
export function pluralText<W extends object>(
  words: W,
  key: string extends keyof W ? string : Family<keyof W>,
  count: number,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const forms = new Map<string, unknown>(Object.entries(words))
  const template = forms.get(`${key}_${pluralKey(count, language)}`) ?? forms.get(`${key}_other`)
  if (typeof template !== 'string') throw new Error(`No plural forms for "${key}"`)
  return fill(template, { ...values, count: formatNumber(count, language) })
}
