import { expect, test } from 'vitest'
import { perform } from './soak.ts'
import { soak } from './soaks/recalculation.ts'

/** The whole size with `SOAK` set, a fiftieth of it without. */
const share = process.env.SOAK ? 1 : 1 / 50

test('counts the dates of all open cases anew in the background, shows how far it is, and serves the desk meanwhile', async () => {
  const { figures } = await perform('recalculation', soak, share, () => undefined)
  expect(figures).toMatchObject({ cases: 100_000 * share, moved: 100_000 * share })
  expect(figures.seconds).toBeLessThanOrEqual(30)
}, 900_000)
