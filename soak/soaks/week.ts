import type { Soak } from '../soak.ts'
import { liveWeek } from '../week/liveWeek.ts'

/** A week of two hundred cases by a clock of its own, the background work killed and started again on the way. */
export const soak: Soak = {
  about:
    'Every alarm of 200 cases sounds once and at its minute for a week, though the worker is killed 30 times.',
  aims: {},
  run: async ({ installation }, share, say) => {
    const week = share === 1 ? { cases: 200, step: 1, kills: 30 } : { cases: 12, step: 15, kills: 3 }
    const { wrong, ...figures } = await liveWeek(installation, { ...week, seed: 7 })
    for (const line of wrong) say(line)
    if (wrong.length > 0)
      throw new Error(`${wrong.length} things went wrong, of which the first: ${wrong[0]}`)
    return { cases: week.cases, ...figures }
  },
}
