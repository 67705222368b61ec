/**
 * How well a text reads as writing, for telling apart the charsets that could have made it.
 *
 * Every letter outside ASCII counts for its word: letters that are frequent in Arabic, Russian and western
 * European writing count for it, a word of two scripts and a capital after a small letter count against it,
 * and so do characters that nobody writes. The result grows with the length of the text: compare only readings
 * of the same bytes.
 */
export function plausibility(text: string): number {
  let sum = 0
  for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
    if (/[^a-zA-Z]/.test(word)) sum += wordPlausibility(word)
  }
  sum -= 8 * (text.match(notWritten)?.length ?? 0)
  return sum + (text.match(/(?<=[\u0621-\u064a])[،؛؟]/g)?.length ?? 0)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a wrong charset makes
const notWritten = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd]/g

const frequent: readonly (readonly [letters: string, worth: number])[] = [
  ['اليمونرتبه', 2],
  ['عدسفقكحةأى', 1],
  ['оеаинтслвр', 2],
  ['кмдпуяыьгз', 1],
]

const worth = new Map(
  frequent.flatMap(([letters, value]) => Array.from(letters, (letter) => [letter, value])),
)

/** The commonest whole words of Arabic mails: in two words of text, letters alone do not tell the code page. */
const commonWords = new Set(
  'في من على إلى عن مع أن لا ما هذا هذه تم لم هل قد كل بعد قبل السلام عليكم ورحمة الله شكرا لكم نعم رقم'.split(
    ' ',
  ),
)

const westernSmall = 'éèêëàâäçùûüôöòîïìáíóúñãõåæøœß'

function wordPlausibility(word: string): number {
  const arabic = word.match(/[\u0600-\u06ff]/g)?.length ?? 0
  const cyrillic = word.match(/[\u0400-\u04ff]/g)?.length ?? 0
  const others = word.length - arabic - cyrillic
  if (arabic + cyrillic > 0 && (others > 0 || (arabic > 0 && cyrillic > 0))) return -4 * (arabic + cyrillic)
  if (arabic > 0) return lettersWorth(word) + wordForm(word)
  if (cyrillic > 0) return lettersWorth(word.toLowerCase()) - 4 * (word.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0)
  return westernPlausibility(word)
}

function lettersWorth(word: string): number {
  let sum = 0
  for (const letter of word) sum += worth.get(letter) ?? 0
  return sum
}

/** Vowel marks follow letters; at the start of a word, or three in a row, they are another charset's letters. */
function wordForm(word: string): number {
  if (commonWords.has(word)) return 4
  return (/^ال./.test(word) ? 2 : 0) - 4 * (word.match(/^[\u064b-\u0652]|[\u064b-\u0652]{3}/g)?.length ?? 0)
}

/** Accented letters stand among plain ones; alone they are words such as «à», in a row they are hardly words. */
function westernPlausibility(word: string): number {
  const high = Array.from(word.normalize('NFC')).filter((letter) => letter > '\u007f')
  if (high.length === word.length) return word.length === 1 ? 2 : -word.length
  let sum = 0
  for (const letter of high) sum += westernSmall.includes(letter) ? 2 : 0
  return sum - 2 * (word.match(/[a-z][À-ÖØ-Þ]/g)?.length ?? 0)
}
