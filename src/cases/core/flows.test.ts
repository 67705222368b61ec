import { describe, expect, test } from 'vitest'
import { kinds } from '../../deadlines/core/classes.ts'
import { flows } from './flows.ts'
import { stageOf, stages } from './stage.ts'
import { drawsFrom, walk } from './testWalks.ts'

describe('the ways of a procedure', () => {
  test.each(kinds)(
    'of kind %s are those that long random walks find, and no other',
    { timeout: 120_000 },
    (kind) => {
      const known = new Set(flows[kind].map((way) => way.join(' ')))
      const seen = new Set<string>()
      for (let seed = 1; seen.size < known.size && seed <= 1_500; seed++)
        walk(kind, 300, drawsFrom(seed * 7_919), ({ before, command, after }) => {
          if (after.kind !== kind || (before.status !== 'nothing' && before.kind !== kind)) return
          const [from, to] = [before.status === 'nothing' ? 'nothing' : stageOf(before), stageOf(after)]
          if (from !== to && from !== 'nothing') seen.add([from, command, to].join(' '))
        })
      expect([...seen].toSorted()).toEqual([...known].toSorted())
    },
  )
  test('lead from every stage of the kind to its closing', () => {
    for (const kind of kinds) {
      const used = stages.filter((stage) =>
        flows[kind].some(([from, , to]) => from === stage || to === stage),
      )
      for (const stage of used) expect(reached(kind, stage)).toContain('closed')
    }
  })
})

function reached(kind: (typeof kinds)[number], from: string): ReadonlySet<string> {
  const found = new Set([from])
  for (const place of found) for (const [start, , end] of flows[kind]) if (start === place) found.add(end)
  return found
}
