import { expect, test } from 'vitest'
import { perform } from './soak.ts'
import { soak } from './soaks/recalculation.ts'

test('counts the dates of all open cases anew in the background, shows how far it is, and serves the desk meanwhile', async () => {
  const { figures } = await perform('recalculation', soak, 1 / 50, () => undefined)
  expect(figures).toMatchObject({ cases: 2000, moved: 2000 })
})
