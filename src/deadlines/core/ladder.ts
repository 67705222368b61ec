import type { Instant } from '../../language/core/instant.ts'
import { toTemporal } from '../../language/core/instant.ts'
import type { Unit } from './limit.ts'
import { dateText, dayOf } from './localDay.ts'
import type { Clock, RungReader } from './terms.ts'

/** One step of escalation: who is told when a clock is near its due moment, at it or past it. */
export type Rung = {
  readonly clock: Clock
  readonly when: 'before' | 'at' | 'after'
  /** From or to the due moment; 0 with `at`. */
  readonly amount: number
  readonly unit: Unit
  readonly to: RungReader
  /** Also outside the reader's working hours; else it waits for the next opening. */
  readonly anyHour: boolean
}

/** Who is told, at any hour, the moment that a case is marked urgent or a matter of safety. */
export type Alert = { readonly when: 'urgent'; readonly to: RungReader }

/** All rows of one day are one edition: it is in force, whole, until a later one begins. */
export type LadderRow = (Rung | Alert) & { readonly validFrom: string }

/** The rungs of the edition in force at a moment, its date taken in `zone`. */
export function rungsInForce(rows: readonly LadderRow[], at: Instant, zone: string): Rung[] {
  return editionInForce(rows, at, zone).flatMap((row) => {
    if (row.when === 'urgent') return []
    const { validFrom: _, ...rung } = row
    return [rung]
  })
}

/** Who hears of an urgent case at once by the edition in force at a moment. */
export function alertedAtOnce(rows: readonly LadderRow[], at: Instant, zone: string): RungReader[] {
  return editionInForce(rows, at, zone).flatMap(({ when, to }) => (when === 'urgent' ? [to] : []))
}

/** The latest edition whose first day has come; empty before the first. */
export function editionInForce(rows: readonly LadderRow[], at: Instant, zone: string): LadderRow[] {
  const today = dateText(dayOf(zone, toTemporal(at).epochMilliseconds))
  const begun = rows.filter(({ validFrom }) => validFrom <= today)
  const latest = begun
    .map(({ validFrom }) => validFrom)
    .toSorted()
    .at(-1)
  return begun.filter(({ validFrom }) => validFrom === latest)
}
