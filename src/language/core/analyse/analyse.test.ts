import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toQuery, toVector } from './analyse.ts'
import { lexemes } from './lexemes.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(...`ا ة كتب'\\"«»“”:,&|!()<->*١2aé\u200d\u064b\0\ud800😀`),
    maxLength: 200,
  }),
)

const quotedWord = /^'((?:[^'\\]|''|\\\\)+)'/

function unquoted(word: string): string {
  return word.replaceAll("''", "'").replaceAll('\\\\', '\\')
}

/** Reads a tsvector literal as strictly as its documentation; throws at the first sign that does not belong there. */
function readVector(literal: string): Map<string, number[]> {
  const read = new Map<string, number[]>()
  let rest = literal
  while (rest !== '') {
    const found = /^'((?:[^'\\]|''|\\\\)+)':(\d+(?:,\d+)*)( (?=')|$)/.exec(rest)
    if (!found) throw new Error(`Not a tsvector at: ${rest.slice(0, 40)}`)
    const [whole, word = '', positions = ''] = found
    if (read.has(unquoted(word))) throw new Error(`Twice: ${word}`)
    read.set(unquoted(word), positions.split(',').map(Number))
    rest = rest.slice(whole.length)
  }
  return read
}

/** Reads a tsquery of `&` and `<->` as strictly as its documentation. */
function readQuery(literal: string): string[][] {
  const phrases: string[][] = [[]]
  let rest = literal
  while (rest !== '') {
    const [whole, word] = quotedWord.exec(rest) ?? []
    if (whole === undefined || word === undefined) throw new Error(`Not a tsquery at: ${rest.slice(0, 40)}`)
    phrases.at(-1)?.push(unquoted(word))
    rest = rest.slice(whole.length)
    if (rest.startsWith(' & ')) phrases.push([])
    else if (rest !== '' && !rest.startsWith(' <-> '))
      throw new Error(`Not an operator at: ${rest.slice(0, 40)}`)
    const operator = /^ (?:&|<->) (?=.)/.exec(rest)?.[0] ?? ''
    if (rest !== '' && operator === '') throw new Error('An operator without a word')
    rest = rest.slice(operator.length)
  }
  return literal === '' ? [] : phrases
}

describe('a text for the index', () => {
  test('each lexeme once, with its positions', () => {
    expect(toVector('الخط مقطوع، والخطوط كلها مقطوعة')).toBe("'خط':1,3 'مقطوع':2,5 'كله':4")
    expect(toVector('')).toBe('')
  })

  test('any text gives a literal within the limits, whose words are the lexemes in their places', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readVector(toVector(text))
        const words = lexemes(text)
        for (const [word, positions] of read) {
          expect(positions.map((position) => words[position - 1])).toEqual(positions.map(() => word))
        }
        expect([...read.values()].flat().sort((a, b) => a - b)).toEqual(words.map((_, index) => index + 1))
      }),
      { numRuns: 2000 },
    )
  })

  test('an endless text keeps positions, their number and the size of the whole within bounds', () => {
    const repeated = readVector(toVector('خط '.repeat(20_000)))
    expect(repeated.get('خط')).toEqual(Array.from({ length: 256 }, (_, index) => index + 1))
    const many = Array.from({ length: 300_000 }, (_, index) => `w${index}x`).join(' ')
    const literal = toVector(`${many} end`)
    const positions = [...readVector(literal).values()].flat()
    expect(Math.max(...positions)).toBe(16_383)
    expect(new TextEncoder().encode(literal).length).toBeLessThan(1_048_575)
  })
})

describe('a query', () => {
  test.each([
    ['فواتير الشركة', "'فاتوره' & 'شركه'"],
    ['انقطاع الخط من الأحد', "'انقطع' & 'خط' & 'احد'"],
    ['"الرقم المرجعي" شكوى', "'رقم' <-> 'مرجع' & 'شكوي'"],
    ['«الاعتراض على الفاتورة»', "'اعترض' <-> 'علي' <-> 'فاتوره'"],
    ['“bill of May”', "'bill' <-> 'of' <-> 'may'"],
    ['bill "unclosed', "'bill' & 'unclos'"],
    ['خط الخطوط خط', "'خط'"],
    ['ولدينا الخط وفيها', "'خط'"],
    ['من على', "'من' & 'علي'"],
    ['the', "'the'"],
    ["O'Brien \\ a:*b | !c & (d)", "'obrien' & 'b' & 'c' & 'd'"],
    ['"" « » !؟', ''],
    ['', ''],
  ])('%s asks for %s', (typed, query) => {
    expect(toQuery(typed)).toBe(query)
  })

  test('any text gives a literal that parses, of at most 32 terms', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readQuery(toQuery(text)).length).toBeLessThanOrEqual(32)
      }),
      { numRuns: 2000 },
    )
    expect(readQuery(toQuery('a1 b2 c3 d4 e5 f6 g7 '.repeat(10_000)))).toHaveLength(7)
    expect(readQuery(toQuery(Array.from({ length: 90 }, (_, index) => `w${index}`).join(' ')))).toHaveLength(
      32,
    )
  })

  test('whatever stands in a text is found by it', () => {
    const word = fc.constantFrom(
      'الفواتير',
      'فاتورتي',
      'من',
      'انقطعت',
      'the',
      'bills',
      '٤٨٢٧',
      'مكتبة',
      'Wi-Fi',
      'é',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const indexed = readVector(toVector(words.join(' ')))
        for (const found of readQuery(toQuery(words.join(' '))).flat()) expect(indexed.has(found)).toBe(true)
        const [phrase = []] = readQuery(toQuery(`"${words.join(' ')}"`))
        expect(phrase).toEqual(lexemes(words.join(' ')))
      }),
    )
  })
})
