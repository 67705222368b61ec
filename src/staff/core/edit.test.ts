import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeFrom, isNameTaken, mustStay, reordered } from './edit.ts'

describe('a code', () => {
  test('is made from the English name, whatever letters it has, and never from another’s', () => {
    expect(codeFrom('Café & National addresses', new Set())).toBe('cafe-national-addresses')
    expect(codeFrom('Post’s fees', new Set(['posts-fees', 'posts-fees-2']))).toBe('posts-fees-3')
    expect(codeFrom('هاتف', new Set())).toBe('entry')
  })
  test('is always plain, short and new', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (name, others) => {
        const taken = new Set(others.map((other) => codeFrom(other, new Set())))
        const code = codeFrom(name, taken)
        expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(code.length).toBeLessThan(50)
        expect(taken).not.toContain(code)
      }),
    )
  })
})

test('what something depends on stays, and it is said what and how many', () => {
  expect(mustStay([{ what: 'open-cases', count: 0 }])).toBeNull()
  const held = { what: 'officers', count: 3 } as const
  expect(mustStay([{ what: 'open-cases', count: 0 }, held])).toEqual({ refused: 'in-use', ties: [held] })
})

test('a name is taken when another in use has it in either language', () => {
  const post = { code: 'post', name: { ar: 'البريد', en: 'Post' }, retired: false }
  const other = { ar: 'الطرود', en: 'post' }
  expect(isNameTaken([post], other, null)).toBe(true)
  expect(isNameTaken([post], { ar: 'البريد', en: 'Mail' }, null)).toBe(true)
  expect(isNameTaken([post], other, 'post')).toBe(false)
  expect(isNameTaken([{ ...post, retired: true }], other, null)).toBe(false)
})

test('putting an entry up or down changes places with its neighbour, and the ends stay', () => {
  const codes = ['a', 'b', 'c']
  expect(reordered(codes, 'c', 'up')).toEqual(['a', 'c', 'b'])
  expect(reordered(codes, 'a', 'down')).toEqual(['b', 'a', 'c'])
  expect(reordered(codes, 'a', 'up')).toEqual(codes)
  expect(reordered(codes, 'c', 'down')).toEqual(codes)
  expect(reordered(codes, 'd', 'up')).toEqual(codes)
})
