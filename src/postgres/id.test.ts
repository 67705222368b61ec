import { expect, test } from 'vitest'
import { uuidv7 } from './id.ts'

const ids = Array.from({ length: 20_000 }, () => uuidv7())

test('ids are UUIDs of version 7 that carry the time they were made at', () => {
  const id = uuidv7()
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const made = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
  expect(Math.abs(made - Date.now())).toBeLessThan(1000)
})

test('ids of one process are all different and sort in the order they were made in', () => {
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
})

test('the random part of ids does not repeat', () => {
  expect(new Set(ids.map((id) => id.slice(19))).size).toBe(ids.length)
})
