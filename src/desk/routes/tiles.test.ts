import { expect, test } from 'vitest'
import { tilesOf } from './tiles.ts'

const counts = new Map([
  ['intake', 4],
  ['mine', 3],
  ['late', 1],
] as const)

test('the numbers of an officer stand in the order of their queues, their own work told apart', () => {
  const tiles = tilesOf(['intake', 'mine', 'late'], counts, { late: 1, today: 2 })
  expect(tiles.map(({ name, count }) => [name, count])).toEqual([
    ['intake', 4],
    ['myLate', 1],
    ['myToday', 2],
    ['mine', 3],
    ['late', 1],
  ])
})

test('whoever owns nothing is told so only where their own work comes first', () => {
  const none = { late: 0, today: 0 }
  expect(tilesOf(['late', 'mine'], new Map([['late', 2]]), none).map(({ name }) => name)).toEqual(['late'])
  expect(tilesOf(['mine'], new Map(), none).map(({ name }) => name)).toEqual(['myLate', 'myToday', 'mine'])
})
