import { brokenIn } from '../../src/cases/core/testInvariants.ts'
import { drawsFrom, walk } from '../../src/cases/core/testWalks.ts'
import { kinds } from '../../src/deadlines/core/classes.ts'
import type { Soak } from '../soak.ts'

/** Anybody tries anything on a case, ten thousand times over: what must always hold does hold. */
export const soak: Soak = {
  about: '10,000 long random walks through the lives of cases of every kind keep what must always hold.',
  aims: {},
  run: async (_place, share, say) => {
    const walks = Math.round(10_000 * share)
    const seen = { steps: 0, closings: 0, rounds: 0 }
    for (let seed = 1; seed <= walks; seed++) {
      const kind = kinds[seed % kinds.length] ?? 'complaint'
      walk(kind, 600, drawsFrom(seed * 104_729), (stride) => {
        const broken = brokenIn(stride)
        if (broken.length > 0) throw new Error(`Seed ${seed}, ${stride.command}: ${broken.join('; ')}`)
        seen.steps++
        if (stride.after.status === 'closed' && stride.before.status !== 'closed') seen.closings++
        seen.rounds = Math.max(seen.rounds, stride.after.round)
      })
      if (seed % 1000 === 0) say(`${seed} walks`)
    }
    return { walks, ...seen }
  },
}
