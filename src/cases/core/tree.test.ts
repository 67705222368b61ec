import { describe, expect, test } from 'vitest'
import { at } from './testing.ts'
import { type CategoryTree, lineage, withBelow } from './tree.ts'

const tree: CategoryTree = new Map([
  ['phone', { parent: null, moves: [] }],
  ['internet', { parent: null, moves: [] }],
  [
    'phone.landline',
    {
      parent: 'phone',
      moves: [
        { until: at(1), parent: null },
        { until: at(5), parent: 'internet' },
      ],
    },
  ],
])

describe('the categories above one', () => {
  test('are those of a moment: a move counts from then on', () => {
    const above = (day: number) => lineage(tree, 'phone.landline', at(day))
    expect([0, 1, 4, 5, 9].map(above)).toEqual([
      ['phone.landline'],
      ['phone.landline', 'internet'],
      ['phone.landline', 'internet'],
      ['phone.landline', 'phone'],
      ['phone.landline', 'phone'],
    ])
  })
  test('are none for no category, and itself alone where it is not known', () => {
    expect(lineage(tree, null, at(0))).toEqual([])
    expect(lineage(tree, 'phone.mobile', at(0))).toEqual(['phone.mobile'])
  })
})

test('a category is asked for together with all below it, in whatever order they come', () => {
  const rows = [
    { code: 'old', parent: 'phone.landline' },
    { code: 'phone.landline', parent: 'phone' },
    { code: 'phone', parent: null },
    { code: 'internet', parent: null },
  ]
  expect(withBelow(rows, 'phone')).toEqual(['phone', 'phone.landline', 'old'])
  expect(withBelow(rows, 'internet')).toEqual(['internet'])
})
