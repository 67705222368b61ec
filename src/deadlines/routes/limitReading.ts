import type { Instant } from '../../language/core/instant.ts'
import { toTemporal } from '../../language/core/instant.ts'
import { type Complexity, type Importance, importances, type Kind } from '../core/classes.ts'
import type { Limit } from '../core/limit.ts'
import { dateText, dayOf } from '../core/localDay.ts'
import { type Clock, clocks } from '../core/terms.ts'
import type { TimetableRow } from '../core/timetable.ts'

/** One clock, category, partner and first day: a limit for each complexity and importance that was set that day. */
export type LimitView = {
  readonly clock: Clock
  readonly category: string | null
  readonly organisation: string | null
  readonly validFrom: string
  /** Its first day has not come. */
  readonly isLater: boolean
  readonly cells: { readonly [complexity in Complexity]: readonly LimitCell[] }
}
/** Importances that share a limit stand together; all three as `null`. */
export type LimitCell = { readonly importances: readonly Importance[] | null; readonly limit: Limit }

/** The rows of a kind, clock by clock: what is in force for every category first, then what is special or later. */
export function limitRows(
  timetable: readonly TimetableRow[],
  kind: Kind,
  zone: string,
  now: Instant,
): LimitView[] {
  const today = dateText(dayOf(zone, toTemporal(now).epochMilliseconds))
  const keyOf = ({ clock, category, organisation, validFrom }: TimetableRow) =>
    [clocks.indexOf(clock), category ?? '', organisation ?? '', validFrom].join(' ')
  const groups = Map.groupBy(
    timetable.filter((row) => row.kind === kind),
    keyOf,
  )
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, rows]) => view(rows, today))
}

function view(rows: readonly TimetableRow[], today: string): LimitView[] {
  const [first] = rows
  if (!first) return []
  const { clock, category, organisation, validFrom } = first
  const of = (complexity: Complexity) => cellsOf(rows.filter((row) => row.complexity === complexity))
  const cells = { routine: of('routine'), complex: of('complex'), critical: of('critical') }
  return [{ clock, category, organisation, validFrom, isLater: validFrom > today, cells }]
}

function cellsOf(rows: readonly TimetableRow[]): LimitCell[] {
  const same = Map.groupBy(rows, ({ amount, unit }) => `${amount} ${unit}`)
  return [...same.values()].flatMap((equal) => {
    const [first] = equal
    if (!first) return []
    const held = importances.filter((importance) => equal.some((row) => row.importance === importance))
    const limit = { amount: first.amount, unit: first.unit }
    return [{ importances: held.length === importances.length ? null : held, limit }]
  })
}
