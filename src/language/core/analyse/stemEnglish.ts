/** Spellings and forms that no rule of endings joins. */
const sameWord: ReadonlyMap<string, string> = new Map(
  Object.entries({
    license: 'licence',
    licensed: 'licence',
    licenses: 'licence',
    licensing: 'licence',
    fiber: 'fibre',
    fibers: 'fibre',
    center: 'centre',
    centers: 'centre',
    email: 'mail',
    emails: 'mail',
    emailed: 'mail',
    people: 'person',
    paid: 'pay',
    sent: 'send',
    children: 'child',
    buses: 'bus',
  }),
)

/** They end like a plural or a verb form and are none. */
const whole = new Set(
  'news always perhaps lens series species besides sometimes address process access business wireless evening morning during nothing something anything everything ceiling wedding hundred'.split(
    ' ',
  ),
)

function withoutPlural(word: string): string {
  if (/(?:ss|x|zz|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/..ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/..[^sui]s$/.test(word)) return word.slice(0, -1)
  return word
}

/** -ed and -ing, when a vowel is left before them: charged, charging; not speed, string, bring. */
function withoutVerbEnding(word: string): string {
  const stem = /^(.*[aeiouy].*)(?<!e)ed$|^(.*[aeiouy].*)ing$/.exec(word)
  const left = stem?.[1] ?? stem?.[2]
  if (left === undefined || left.length < 3) return word
  if (left.endsWith('i')) return `${left.slice(0, -1)}y`
  // After three letters a single consonant was not doubled, so that an e was silent there: filed, filled.
  if (/^[^aeiou][aeiou][^aeiouwxy]$/.test(left)) return `${left}e`
  return left.length > 3 ? left.replace(/([bdgmnprt])\1$/, '$1') : left
}

/**
 * The stem of one normalised English word: plural -s -es -ies, -ed and -ing, the silent final e with them
 * (charge, charges, charged, charging → charg), cancelled as canceled. Light on purpose.
 */
export function stemEnglish(word: string): string {
  const same = sameWord.get(word) ?? word
  if (same.length < 4 || whole.has(same)) return same
  const singular = withoutPlural(same)
  const stem = whole.has(singular) ? singular : withoutVerbEnding(singular)
  return stem.length > 4 ? stem.replace(/e$/, '').replace(/ll$/, 'l') : stem
}
