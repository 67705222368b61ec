import { isolate } from '../../language/core/direction.ts'
import type { Language } from '../../language/core/language.ts'
import { fill } from '../../language/core/words.ts'
import { type Change, type ChangedFields, differences } from '../core/change.ts'
import { lists as ar } from './lists.ar.ts'
import { lists as en } from './lists.en.ts'

const words = { ar, en }

/** What a change speaks of: how the entry is called, who did it, and what the codes of its fields mean. */
export type ChangeNames = {
  readonly name: string
  readonly who: string
  /** What a value of a field is called; nothing where it says so itself (a name, a number). */
  readonly value?: ((field: string, value: string) => string | undefined) | undefined
}

/** A change on record in words: what was done by whom, and each field that differs, before and after. */
export function changeText(
  change: Change,
  language: Language,
  { name, who, value }: ChangeNames,
): { readonly text: string; readonly details: readonly string[] } {
  const say = words[language]
  const fields: Readonly<Record<string, string>> = say.field
  const shown = (field: string, raw: ChangedFields[string] | undefined): string => {
    if (raw === null || raw === undefined || raw === '') return say.none
    if (typeof raw === 'number') return String(raw)
    const all = typeof raw === 'string' ? [raw] : raw
    return all.map((one) => isolate(value?.(field, one) ?? one)).join(' · ') || say.none
  }
  const details = differences(change).map(({ field, before, after }) => {
    const said = { field: fields[field] ?? field, before: shown(field, before), after: shown(field, after) }
    return fill(change.before === null ? say.difference.added : say.difference.changed, said)
  })
  return { text: fill(say.change[change.what], { name: isolate(name), who: isolate(who) }), details }
}
