import type { Language } from '../../language/core/language.ts'
import { showReference } from '../core/reference.ts'
import { call as ar } from './call.ar.ts'
import { call as en } from './call.en.ts'

const words = { ar, en }

/** A reference as it is read aloud, digit by digit, with a pause between its groups: `four eight two seven, three zero five, …`. */
export function spokenReference(reference: string, language: Language): string {
  const { digit, pause } = words[language]
  const names: Readonly<Record<string, string>> = digit
  return showReference(reference)
    .split('-')
    .map((group) => [...group].map((one) => names[one] ?? one).join(' '))
    .join(pause)
}
