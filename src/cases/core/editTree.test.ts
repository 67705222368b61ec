import { describe, expect, test } from 'vitest'
import { misplaced, mustStayInTree, mustStayRetired, type TreeEntry } from './editTree.ts'

const entry = (code: string, parent: string | null, retired = false): TreeEntry => ({
  ...{ code, parent, retired, department: 'telecom', complexity: 'routine', importance: 'medium' },
  name: { ar: code, en: code },
})
const tree = [
  entry('phone', null),
  entry('landline', 'phone'),
  entry('internet', null),
  entry('post', null, true),
  entry('stamps', 'post', true),
]

describe('where a category may stand', () => {
  test('is on top, or below a general one that is in use', () => {
    expect(misplaced(tree, 'landline', null)).toBeNull()
    expect(misplaced(tree, 'landline', 'internet')).toBeNull()
    expect(misplaced(tree, 'internet', 'phone')).toBeNull()
    expect(misplaced(tree, null, 'phone')).toBeNull()
  })
  test('is not below a special one, itself, a retired one or one that is not there', () => {
    expect(misplaced(tree, 'internet', 'landline')).toEqual({ refused: 'two-levels' })
    expect(misplaced(tree, 'internet', 'internet')).toEqual({ refused: 'no-such-parent' })
    expect(misplaced(tree, 'internet', 'fax')).toEqual({ refused: 'no-such-parent' })
    expect(misplaced(tree, 'internet', 'post')).toEqual({ refused: 'general-retired' })
  })
  test('is not below another for a general one that has special ones', () => {
    expect(misplaced(tree, 'phone', 'internet')).toEqual({ refused: 'has-special' })
  })
  test('may stay below a retired general one for what is retired itself', () => {
    expect(misplaced(tree, 'stamps', 'post')).toBeNull()
  })
})

describe('retiring a category', () => {
  test('waits for the special ones below it that are in use', () => {
    expect(mustStayInTree(tree, 'landline')).toBeNull()
    expect(mustStayInTree(tree, 'phone')).toEqual({
      refused: 'in-use',
      ties: [{ what: 'special', count: 1 }],
    })
    expect(mustStayInTree([...tree, entry('fax', 'internet', true)], 'internet')).toBeNull()
    expect(mustStayInTree(tree, 'post')).toEqual({ refused: 'no-such-entry' })
  })
  test('is undone once its general one and its department are in use', () => {
    expect(mustStayRetired(tree, 'post', ['telecom'])).toBeNull()
    expect(mustStayRetired(tree, 'stamps', ['telecom'])).toEqual({ refused: 'general-retired' })
    expect(mustStayRetired(tree, 'post', ['care'])).toEqual({ refused: 'no-such-department' })
    expect(mustStayRetired(tree, 'phone', ['telecom'])).toEqual({ refused: 'no-such-entry' })
  })
})
