import type { DateChoice } from '../../language/core/dates.ts'
import type { Language } from '../../language/core/language.ts'
import type { OfficerActor } from './actor.ts'

/** A text of the ministry in both of its languages. */
export type BothLanguages = { readonly ar: string; readonly en: string }

/** An officer at the desk: who asks, and how they are called and spoken to. */
export type Officer = OfficerActor & {
  readonly name: BothLanguages
  readonly language: Language
  /** Nothing until they chose. */
  readonly dates: DateChoice | null
}
