import { normalise } from './analyse/normalise.ts'

/** Forms of address, as they stand before a name; د م أ are short for three of them. */
const titles = new Set(
  normalise(`
    السيد السيدة الآنسة الأستاذ أستاذ الأستاذة أستاذة الدكتور دكتور الدكتورة دكتورة المهندس مهندس المهندسة مهندسة
    المحامي المحامية الشيخ الشيخة الأمير الأميرة الأخ الأخت الحاج الحاجة معالي سعادة د م أ
    mr mrs ms miss mx dr eng engr prof professor sir madam sheikh shaikh
  `)
    .trim()
    .split(/\s+/),
)

/** "Son of" and "daughter of" stand between names or are left out. */
const descent = new Set(['بن', 'ابن', 'بنت', 'bin', 'ibn', 'ben', 'bint'])

/** Parts that people write as one word with the next (عبد الله, أبو بكر, ال سعود, Al Otaibi), or with the one before. */
const withNext = new Set('عبد ابو ام ال abd abdul abdel abdal abdur abu al'.split(' '))
const withPrevious = new Set(['الله', 'الدين'])

function joined(parts: string[]): string[] {
  const words: string[] = []
  let open = ''
  for (const part of parts.map((one) => (one === 'el' ? 'al' : one))) {
    const last = withPrevious.has(part) && open === '' ? words.pop() : undefined
    const word = `${last ?? ''}${open}${part}`
    open = withNext.has(part) ? word : ''
    if (open === '') words.push(word)
  }
  return open === '' ? words : [...words, open]
}

/** Latin spellings of one Arabic name whose vowels no rule brings together; a line is one name. */
const latinNames = new Map(
  `
  muhamad muhamed muhamid
  ahmad ahmed
  husayn husain husein husien
  khalid khaled
  yusuf yusef yusif
  fahad fahd
  faysal faisal feisal
  nasir naser
  yasir yaser
  tariq tareq tarek tarik
  badr bader
  nayef naif
  layla laila leila
  maryam mariam miriam
  aysha aisha ayesha
  fatima fatma
  ibrahim ebrahim
  `
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))
    .flatMap(([first = '', ...others]) => [first, ...others].map((name) => [name, first] as const)),
)

function latinKey(name: string): string {
  const folded = name
    .replace(/ou|oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/^abd[aeu]l+ah?$/, 'abdula')
    .replace(/^abd[aeu]r+(?=..)/, 'abdulr')
    .replace(/^abd[ae]l(?=...)/, 'abdul')
    .replace(/([a-z])\1/g, '$1')
    .replace(/o/g, 'u')
    .replace(/ah$/, 'a')
    .replace(/y$/, 'i')
  return latinNames.get(folded) ?? folded
}

function arabicKey(name: string): string {
  return name
    .replace(/ئ/g, 'ي')
    .replace(/ء/g, '')
    .replace(/([يو])\1/g, '$1')
}

/**
 * A person's name without what spelling, keyboard and politeness add: hamza, ة ى, tashkeel, case, accents,
 * spaces in عبد الله, بن, titles, and the usual Latin spellings of Arabic names. For telling whether two names
 * can be one person's, never for show and never alone as proof. Arabic and Latin are not brought together.
 */
export function nameKey(name: string): string {
  const parts =
    normalise(name)
      .replace(/['’`ʿʾ]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const first = parts.findIndex((part) => !titles.has(part))
  const bare = parts
    .slice(first === -1 ? 0 : first)
    .filter((part, index) => index === 0 || !descent.has(part))
  return joined(bare)
    .map((word) => (/^[a-z]+$/.test(word) ? latinKey(word) : arabicKey(word)))
    .join(' ')
}

/** Whether two names, both given in full or both short, can be one person's. An empty name is nobody's. */
export function sameName(one: string, other: string): boolean {
  const key = nameKey(one)
  return key !== '' && key === nameKey(other)
}
