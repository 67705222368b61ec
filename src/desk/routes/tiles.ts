import type { WorkQueue } from '../../cases/core/queues.ts'
import type { MyCounts } from '../../cases/store/queries/countMine.ts'

/** A number that leads to the work behind it. */
export type Tile = {
  readonly name: 'myLate' | 'myToday' | WorkQueue
  readonly queue: WorkQueue
  readonly count: number
}

/**
 * The numbers that matter to an officer, in the order of their queues; their own work in three of them, unless they
 * have none and start elsewhere.
 */
export function tilesOf(
  queues: readonly WorkQueue[],
  counts: ReadonlyMap<WorkQueue, number>,
  mine: MyCounts,
): readonly Tile[] {
  return queues.flatMap((queue, place): Tile[] => {
    const count = counts.get(queue) ?? 0
    if (queue !== 'mine') return [{ name: queue, queue, count }]
    if (count === 0 && place > 0) return []
    return [
      { name: 'myLate', queue, count: mine.late },
      { name: 'myToday', queue, count: mine.today },
      { name: 'mine', queue, count },
    ]
  })
}
