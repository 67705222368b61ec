import { expect, test } from 'vitest'
import { perform } from './soak.ts'
import { soak } from './soaks/week.ts'

test('every alarm sounds once and at its minute, and everybody is told once, though the worker is killed on the way', async () => {
  const { figures } = await perform('week', soak, 1 / 50, () => undefined)
  expect(figures.sounded).toBeGreaterThan(10)
  expect(figures.mails).toBeGreaterThan(30)
}, 300_000)
