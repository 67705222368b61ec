import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { fill, pluralKey, pluralText, type SameWords, templateNames } from './words.ts'

const ar = {
  title: 'الحالات',
  notices: {
    greeting: 'السلام عليكم {{name}}',
    due_zero: 'يحل الموعد اليوم',
    due_one: 'بقي يوم واحد',
    due_two: 'بقي يومان',
    due_few: 'بقيت {{count}} أيام',
    due_many: 'بقي {{count}} يوما',
    due_other: 'بقي {{count}} يوم',
  },
}

const en = {
  title: 'Cases',
  notices: {
    greeting: 'Dear {{name}}',
    due_one: '{{count}} day left',
    due_other: '{{count}} days left',
  },
} satisfies SameWords<typeof ar>

describe('words of two languages', () => {
  test('the same keys are accepted, with the plural forms that each language has', () => {
    expectTypeOf<typeof en>().toExtend<SameWords<typeof ar>>()
    expectTypeOf<keyof SameWords<typeof ar>['notices']>().toEqualTypeOf<
      'greeting' | 'due_one' | 'due_other'
    >()
  })

  test('the compiler finds a key that is missing, too much, or a form that English has not', () => {
    const { greeting, due_one, due_other } = en.notices
    const forms = { due_one, due_other }
    // @ts-expect-error title is missing
    expect({ notices: { greeting, ...forms } } satisfies SameWords<typeof ar>).toBeDefined()
    // @ts-expect-error greeting is missing inside
    expect({ title: '', notices: forms } satisfies SameWords<typeof ar>).toBeDefined()
    // @ts-expect-error due_other is missing
    expect({ title: '', notices: { greeting, due_one } } satisfies SameWords<typeof ar>).toBeDefined()
    // @ts-expect-error due_one is missing
    expect({ title: '', notices: { greeting, due_other } } satisfies SameWords<typeof ar>).toBeDefined()
    // @ts-expect-error subtitle is unknown in Arabic
    expect({ title: '', subtitle: '', notices: en.notices } satisfies SameWords<typeof ar>).toBeDefined()
    // @ts-expect-error English has no "few"
    expect({ title: '', notices: { greeting, ...forms, due_few: '' } } satisfies SameWords<
      typeof ar
    >).toBeDefined()
    // @ts-expect-error a text where a group is expected
    expect({ title: '', notices: '' } satisfies SameWords<typeof ar>).toBeDefined()
    // @ts-expect-error a group where a text is expected
    expect({ title: {}, notices: en.notices } satisfies SameWords<typeof ar>).toBeDefined()
  })

  test('the compiler finds an Arabic plural with a form missing, in a family with underscores too', () => {
    type Lacking = SameWords<{ open_case_one: string; open_case_other: string }>
    expectTypeOf<Lacking['open_case_few']>().toEqualTypeOf<{ 'missing in Arabic': 'open_case_few' }>()
    // @ts-expect-error Arabic lacks four forms
    expect({ open_case_one: '', open_case_other: '' } satisfies Lacking).toBeDefined()
  })
})

describe('plural forms', () => {
  test.each([
    [0, 'يحل الموعد اليوم', '0 days left'],
    [1, 'بقي يوم واحد', '1 day left'],
    [2, 'بقي يومان', '2 days left'],
    [3, 'بقيت 3 أيام', '3 days left'],
    [10, 'بقيت 10 أيام', '10 days left'],
    [11, 'بقي 11 يوما', '11 days left'],
    [99, 'بقي 99 يوما', '99 days left'],
    [100, 'بقي 100 يوم', '100 days left'],
    [102, 'بقي 102 يوم', '102 days left'],
    [1103, 'بقيت 1,103 أيام', '1,103 days left'],
  ])('%d', (count, arabic, english) => {
    expect(pluralText(ar.notices, 'due', count, 'ar')).toBe(arabic)
    expect(pluralText(en.notices, 'due', count, 'en')).toBe(english)
  })

  test('_other stands in for a form that is not written, and a family without it is a bug', () => {
    const words: Record<string, string> = { days_other: '{{count}} {{unit}}', name: 'x' }
    expect(pluralKey(3, 'ar')).toBe('few')
    expect(pluralText(words, 'days', 3, 'ar', { unit: 'd' })).toBe('3 d')
    expect(() => pluralText(words, 'hours', 3, 'ar')).toThrow('No plural forms for "hours"')
    // @ts-expect-error greeting is no plural family
    expect(() => pluralText(ar.notices, 'greeting', 3, 'ar')).toThrow('greeting')
  })
})

describe('templates', () => {
  test('every name gets its value, as often as it stands there', () => {
    const template = '{{name}}: {{ reference }} ({{name}})'
    expect(templateNames(template)).toEqual(['name', 'reference'])
    expect(fill(template, { name: 'سارة', reference: 4827305916, unused: '' })).toBe(
      'سارة: 4827305916 (سارة)',
    )
    expect(templateNames('{name} {{}} }}{{')).toEqual([])
  })

  test('a missing value throws and names the hole', () => {
    expect(() => fill('Dear {{name}}', {})).toThrow('{{name}}')
    expect(() => fill('{{toString}}', {})).toThrow('{{toString}}')
  })

  test('a value is never read as a template or as a pattern', () => {
    const value = fc.string({ unit: fc.constantFrom('{{b}}', '$&', '$1', 'x', '\\') })
    fc.assert(
      fc.property(value, (a) => {
        expect(fill('<{{a}}>{{b}}', { a, b: 1 })).toBe(`<${a}>1`)
      }),
    )
  })
})
