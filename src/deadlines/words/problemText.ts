import type { Language } from '../../language/core/language.ts'
import type { DateRefusal } from '../../language/core/typedDate.ts'
import { fill } from '../../language/core/words.ts'
import { ar } from './ar.ts'
import { dayText } from './dayText.ts'
import { en } from './en.ts'

const words = { ar: ar.settings.problem, en: en.settings.problem }
export type ProblemWord = Exclude<keyof typeof words.ar, 'hijri'>

/** What stands in the way of a setting of time, in words. */
export function problemText(code: ProblemWord, language: Language): string {
  return words[language][code]
}

/** Why a typed date cannot be taken; one typed in Hijri is asked back with its Gregorian day, in words and to be typed. */
export function dateProblemText(refusal: DateRefusal, language: Language): string {
  if (refusal.refused === 'not-a-date') return words[language]['not-a-date']
  const { gregorian } = refusal
  if (gregorian === null) return words[language]['hijri-date']
  return fill(words[language].hijri, {
    hijri: dayText(gregorian, language, 'islamic-umalqura'),
    gregorian: dayText(gregorian, language),
    typed: gregorian.split('-').reverse().join('/'),
  })
}
