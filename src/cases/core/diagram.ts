import type { CommandType } from './commands.ts'
import type { Way } from './flows.ts'
import { type Stage, stages } from './stage.ts'

/** All ways from one stage to another as one arrow, by whatever leads there. */
export type Arrow = {
  readonly number: number
  readonly from: Stage
  readonly to: Stage
  readonly by: readonly CommandType[]
  /** Which track beside the stages it runs on, from 0, the nearest; arrows back run on the other side. */
  readonly track: number
  readonly back: boolean
}
export type Diagram = { readonly stages: readonly Stage[]; readonly arrows: readonly Arrow[] }

/**
 * The picture of a procedure (guide 5.1.8): its stages in a column in the order of the way, and arrows beside them, down
 * on the one side and back up on the other, the short ones nearest, so that no two lie on each other.
 */
export function diagramOf(ways: readonly Way[]): Diagram {
  const used = stages.filter((stage) => ways.some(([from, , to]) => from === stage || to === stage))
  const place = (stage: Stage) => used.indexOf(stage)
  const pairs = Map.groupBy(ways, ([from, , to]) => `${from} ${to}`)
  const arrows = [...pairs.values()]
    .map((same) => {
      const [from, , to] = same[0] ?? (['registered', 'register', 'registered'] as const)
      return { from, to, by: [...new Set(same.map(([, by]) => by))], back: place(to) < place(from) }
    })
    .toSorted((one, other) => place(one.from) - place(other.from) || place(one.to) - place(other.to))
    .map((arrow, index) => ({ ...arrow, number: index + 1 }))
  const span = ({ from, to }: { from: Stage; to: Stage }) => Math.abs(place(to) - place(from))
  const track = (arrow: (typeof arrows)[number]) =>
    arrows
      .filter(({ back }) => back === arrow.back)
      .toSorted((one, other) => span(one) - span(other) || one.number - other.number)
      .indexOf(arrow)
  return { stages: used, arrows: arrows.map((arrow) => ({ ...arrow, track: track(arrow) })) }
}
