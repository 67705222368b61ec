import type { Random } from '../src/app/demo/random.ts'
import { demoTexts } from '../src/app/demo/texts.ts'
import type { Language } from '../src/language/core/language.ts'

export type Writer = { readonly subject: (dice: Random) => string; readonly text: (dice: Random) => string }

// The commonest first, since the first are drawn most.
const endings = {
  ar: {
    before: ['', 'ال', 'و', 'وال', 'بال', 'لل', 'ب', 'ف'],
    after: ['', 'ه', 'ها', 'ات', 'هم', 'نا', 'ين', 'كم'],
  },
  en: { before: ['', 're', 'un'], after: ['', 's', 'ed', 'ing', 'er', 'ly', 'ness'] },
} as const

const most = { ar: 120_000, en: 30_000 } as const

/** Writes texts of that language from many thousands of word forms; a hundred of them make two words in five, as in any text. */
export function writer(language: Language): Writer {
  const forms = wordForms(language)
  const word = (dice: Random): string => forms[Math.floor(forms.length * dice.next() ** 8)] ?? ''
  const words = (dice: Random, from: number, to: number): string =>
    Array.from({ length: Math.floor(dice.between(from, to)) }, () => word(dice)).join(' ')
  return {
    subject: (dice) => words(dice, 3, 8),
    text: (dice) => `${words(dice, 8, 24)}. ${words(dice, 6, 20)}.`,
  }
}

/** Distinct word forms: words of the invented cases with the endings and beginnings that the language puts to them. */
export function wordForms(language: Language): readonly string[] {
  const roots = new Set(
    demoTexts()
      .filter(({ lang }) => lang === language)
      .flatMap(({ subject, text, answer }) => `${subject} ${text} ${answer}`.match(/\p{L}{3,}/gu) ?? []),
  )
  const { before, after } = endings[language]
  const forms = new Set(roots)
  for (const prefix of before)
    for (const suffix of after)
      for (const root of roots) {
        if (forms.size >= most[language]) return [...forms]
        forms.add(prefix + root + suffix)
      }
  return [...forms]
}
