import { expect, test } from 'vitest'
import { kinds } from '../../deadlines/core/classes.ts'
import { nothing, statuses } from './case.ts'
import { evolve } from './evolve.ts'
import { brokenIn } from './testInvariants.ts'
import { drawsFrom, walk } from './testWalks.ts'

/** A fiftieth of what `npm run soak walks` walks. */
const walks = 200

test('whatever is tried in whatever order, what must always hold does hold', { timeout: 120_000 }, () => {
  const seen = new Set<string>()
  for (let seed = 1; seed <= walks; seed++) {
    const kind = kinds[seed % kinds.length] ?? 'complaint'
    walk(kind, 600, drawsFrom(seed * 104_729), (stride) => {
      const broken = brokenIn(stride)
      if (broken.length > 0) throw new Error(`Seed ${seed}, ${stride.command}: ${broken.join('; ')}`)
      seen.add(stride.after.status)
    })
  }
  // What takes two cases is walked in `merge.test.ts`.
  const ofOne = statuses.filter((status) => status !== 'merged')
  expect([...seen].toSorted(), 'the walks came everywhere').toEqual(ofOne.toSorted())
})

test('a state is never anything but what its events tell again, also through JSON', {
  timeout: 120_000,
}, () => {
  for (let seed = 1; seed <= 50; seed++) {
    const record: unknown[] = []
    let last: unknown = nothing
    walk('complaint', 400, drawsFrom(seed * 15_485), ({ events, after }) => {
      record.push(...events)
      last = after
    })
    const told = JSON.parse(JSON.stringify(record)).reduce(evolve, nothing)
    expect(told).toEqual(last)
    expect(JSON.parse(JSON.stringify(last))).toEqual(last)
  }
})
