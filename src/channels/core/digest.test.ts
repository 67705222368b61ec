import { expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { itemsOf } from './digest.ts'

const [monday, tuesday] = [instant('2026-11-23T07:30:00.000Z'), instant('2026-11-24T07:30:00.000Z')]

test('a digest names each case once, by the most pressing of what it has to say, and the longest due first', () => {
  const alert = (caseId: string, reason: 'before' | 'after' | 'urgent', dueAt = monday) =>
    ({ caseId, reason, clock: 'answer', dueAt }) as const
  const items = itemsOf([
    alert('one', 'before'),
    alert('one', 'after'),
    alert('two', 'after', tuesday),
    alert('three', 'before'),
    alert('four', 'urgent', tuesday),
  ])
  expect(items.map(({ caseId, reason }) => `${caseId} ${reason}`)).toEqual([
    'four urgent',
    'one after',
    'two after',
    'three before',
  ])
})
