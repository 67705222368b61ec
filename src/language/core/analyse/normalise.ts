import { asciiDigits } from '../digits.ts'

/** Bidi controls, joiners, soft hyphen, zero-width space, tatweel: no part of a word. */
const silent = /[\u00ad\u0640\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Accents of Latin, Greek and Cyrillic, points of Hebrew, tashkeel of Arabic, variation selectors; not the hamza above (U+0654). */
const marks =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u0653\u0655-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff]|[\ufe00-\ufe0f]/g

/** A hamza counts only on its own seat ئ: فئة is not فيه. */
const looseHamza = /(?<!ي)\u0654/g

/** One letter for the forms that people and keyboards interchange, Persian and Urdu letters among them. */
const sameLetter: Readonly<Record<string, string>> = {
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ے: 'ي', ة: 'ه', ۃ: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه' },
  ...{ ک: 'ك', ڪ: 'ك', گ: 'ك', پ: 'ب', چ: 'ج', ڤ: 'ف', ژ: 'ز', ß: 'ss' },
}

const foldable = new RegExp(`[${Object.keys(sameLetter).join('')}]`, 'g')

/**
 * The text as search sees it, the same for index and query: compatibility forms resolved, lower case, no
 * accents, tashkeel or tatweel; أ إ آ ٱ are ا, ؤ is و, ئ after ا is ي (رسائل, رسايل), ى is ي, ة is ه; digits 0-9.
 * Applied twice it changes nothing more. It changes meaning (على, علي): for search and comparison only.
 */
export function normalise(text: string): string {
  const decomposed = text.toWellFormed().normalize('NFKD').toLowerCase()
  const bare = decomposed.replace(silent, '').replace(marks, '')
  const folded = bare.replace(foldable, (letter) => sameLetter[letter] ?? letter).replace(looseHamza, '')
  return asciiDigits(folded.normalize('NFC').replace(/(?<=ا)ئ/g, 'ي'))
}
