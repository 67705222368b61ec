import { describe, expect, test } from 'vitest'
import { words as arabic } from './entry.words.ar.ts'
import { words as english } from './entry.words.en.ts'

const plural = /_(zero|one|two|few|many|other)$/
const arabicForms = ['zero', 'one', 'two', 'few', 'many', 'other']

/** Every key with its text: `ui.files.count_one`. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : texts(value, `${path}${key}.`),
  )
}

function stems(words: object): string[] {
  return [...new Set(texts(words).map(([key]) => key.replace(plural, '')))].sort()
}

function formsOf(words: object): Map<string, string[]> {
  const forms = new Map<string, string[]>()
  for (const [key] of texts(words)) {
    const form = plural.exec(key)?.[1]
    const stem = key.replace(plural, '')
    if (form) forms.set(stem, [...(forms.get(stem) ?? []), form])
  }
  return forms
}

function variables(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => name !== 'count')
    .sort()
}

describe('The two languages', () => {
  test('say the same things, room by room', () => {
    expect(stems(english)).toEqual(stems(arabic))
  })

  test('count in all six forms of Arabic and both of English', () => {
    for (const [stem, forms] of formsOf(arabic))
      expect([stem, forms.toSorted()]).toEqual([stem, arabicForms.toSorted()])
    for (const [stem, forms] of formsOf(english))
      expect([stem, forms.toSorted()]).toEqual([stem, ['one', 'other']])
  })

  test('never put a bare number before a word that must agree with it', () => {
    const careless = texts(arabic).filter(([key, text]) => text.includes('{{count}}') && !plural.test(key))
    expect(careless.filter(([, text]) => /\{\{count\}\}\s+\p{L}/u.test(text))).toEqual([])
  })

  test('fill the same blanks', () => {
    const inEnglish = new Map(texts(english))
    for (const [key, text] of texts(arabic)) {
      const other = inEnglish.get(key)
      if (other !== undefined && !plural.test(key))
        expect([key, variables(other)]).toEqual([key, variables(text)])
    }
  })

  test('keep a grouped number together in Arabic, where its parts would change places', () => {
    const grouped = texts(arabic).filter(([, text]) =>
      /\d-\d/.test(text.replace(/\u2066[^\u2069]*\u2069/g, '')),
    )
    expect(grouped).toEqual([])
  })

  test('leave no text empty', () => {
    for (const [key, text] of [...texts(arabic), ...texts(english)])
      expect([key, text.trim()]).not.toEqual([key, ''])
  })
})
