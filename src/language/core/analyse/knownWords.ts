import { normalise } from './normalise.ts'
import { knownNouns, sameWords } from './nouns.ts'
import { brokenPlurals } from './plurals.ts'

function lines(block: string): string[][] {
  return block
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
}

const families = [
  ...lines(brokenPlurals),
  ...lines(sameWords),
  ...lines(knownNouns).flatMap((line) => line.map((word) => [word])),
]

/** Every known form and the word that stands for it in index and query. */
export const knownWords: ReadonlyMap<string, string> = new Map(
  families.flatMap((forms) => forms.map((form) => [normalise(form), normalise(forms[0] ?? '')] as const)),
)

/** What can stand before a noun, the likeliest reading first; a bare letter only before three letters or more. */
const prefixes = ['', ...'ال لل وال بال فال كال ولل وبال فلل و ب ل ف ك وب ول فب فل'.split(' ')]

/** My, your, his, their …: before them ة is written ت, ى is ا, and ء after ا has a seat. */
const pronouns = 'ي ه ك ها نا هم كم هن هما'.split(' ')
const others = 'ين ان ون يين يون يه يا ا ت وا تم ته تها تني تنا تكم تهم ناه ناها'.split(' ')
const afterTwoLetters = [...pronouns, 'ين', 'ان']
const plurals = ['ات', ...pronouns.map((pronoun) => `ات${pronoun}`)]
const suffixes = [...pronouns, ...others, ...plurals].sort((a, b) => a.length - b.length)

/** The known word whose end changed before a suffix: فاتورت-ي, شكوا-ك, شركاؤ-نا. */
function changedEnd(middle: string): string | undefined {
  const start = middle.slice(0, -1)
  if (middle.endsWith('ت')) return knownWords.get(`${start}ه`)
  if (/ا[يو]$/.test(middle)) return knownWords.get(`${start}ء`)
  return middle.endsWith('ا') ? knownWords.get(`${start}ي`) : undefined
}

function withoutSuffix(word: string, suffix: string): string | undefined {
  const middle = word.slice(0, -suffix.length)
  if (middle.length < 2 || middle.endsWith('ه')) return undefined
  const known = middle.length > 2 || afterTwoLetters.includes(suffix) ? knownWords.get(middle) : undefined
  return plurals.includes(suffix) ? (knownWords.get(`${middle}ه`) ?? known) : (known ?? changedEnd(middle))
}

function withoutPrefix(word: string, prefix: string): string | undefined {
  const rest = word.slice(prefix.length)
  if (rest.length < (prefix.length > 0 && !/[ال]ل$/.test(prefix) ? 3 : 2)) return undefined
  const whole = knownWords.get(rest)
  if (whole) return whole
  for (const suffix of suffixes) {
    const known = rest.endsWith(suffix) ? withoutSuffix(rest, suffix) : undefined
    if (known) return known
  }
  return undefined
}

/** The known word inside a normalised Arabic one, its articles, pronouns and plural taken off; undefined if none. */
export function knownWord(word: string): string | undefined {
  for (const prefix of prefixes) {
    const known = word.startsWith(prefix) ? withoutPrefix(word, prefix) : undefined
    if (known) return known
  }
  return undefined
}
