import { knownWord } from './knownWords.ts'

/** The article, alone or behind و ف ب ك ل; at least so many letters must be left: الرد, but not والد. */
const article = /^(?:(?:ال|لل)(?=.{2})|[وف]?(?:[بك]?ال|لل)(?=.{3}))/

/** و before an unknown word is "and" when enough is left to be a word. */
const and = /^و(?=.{4})/

/** ب ل ك ف are taken off unknown words only before a verbal noun that can't begin otherwise (لتركيب, بانقطاع). */
const beforeVerbalNoun = /^[وف]?[بلك](?=ت..ي.|ا(?:ن|ست|.ت)..ا.|ات.ا.)/

function leaving(left: number, text: string): [ending: string, left: number][] {
  return text.split(' ').map((ending) => [ending, left])
}

/** Endings with the fewest letters that must be left of the word; longest first. */
const endings = [
  ...leaving(3, 'اتها اتهم اتكم اتنا تني تنا تكم تهم تها اتي اته اتك ته تي تك ها نا ات وا'),
  ...leaving(4, 'هم كم هن ني تم ين ون ان'),
  ...leaving(3, 'ه ي ا ء ت'),
]

/** Behind an ending that was taken off only the last letter of a stem can be another one. */
const lastLetters = endings.filter(([ending]) => ending.length === 1)

function withoutEnding(word: string, possible: typeof endings): string {
  if (/ي[وي]ن$/.test(word) && word.length > 4) return word.slice(0, -2)
  if (/^..ات$/.test(word)) return `${word.slice(0, 2)}ه`
  const found = possible.find(
    ([ending, left]) => word.endsWith(ending) && word.length >= ending.length + left,
  )
  return found ? word.slice(0, -found[0].length) : word
}

/**
 * Present, participle and verbal noun of the derived forms go to the past: ينقطع, منقطع, انقطاع → انقطع; يشترك,
 * مشترك, اشتراك → اشترك; مستخدم, استخدام → استخدم; متصل, اتصال → اتصل; متوقف → توقف.
 */
const toPast: readonly (readonly [RegExp, string])[] = [
  [/^[ميتن]ست(.{3})$/, 'است$1'],
  [/^[ميت]ن([^اي][^ايو].)$/, 'ان$1'],
  [/^[ميتن]ت([^ايو]{2})$/, 'ات$1'],
  [/^[ميتن]ت(.{3,4})$/, 'ت$1'],
  [/^[ميتن](.)ت([^ايو].)$/, 'ا$1ت$2'],
  [/^ا(.{2,3})(.)ا\2$/, 'ا$1$2'],
  [/^ا(.{2,4})ا(.)$/, 'ا$1$2'],
]

function past(word: string): string {
  const form = toPast.find(([pattern]) => pattern.test(word))
  return form ? word.replace(form[0], form[1]) : word
}

/**
 * The stem of one normalised Arabic word (see `normalise`): a known word where one is inside, else prefixes and
 * endings taken off while enough of the word is left. Light on purpose: it does not look for roots.
 */
export function stemArabic(word: string): string {
  const known = knownWord(word)
  if (known) return known
  let stem = word.replace(article, '').replace(beforeVerbalNoun, '')
  stem = stem === word ? word.replace(and, '') : stem
  stem = withoutEnding(stem, endings)
  for (let round = 0; round < 3; round++) stem = withoutEnding(stem, lastLetters)
  return past(stem)
}
