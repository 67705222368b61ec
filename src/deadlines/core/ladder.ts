import type { Instant } from '../../language/core/instant.ts'
import { epochMilliseconds } from '../../language/core/instant.ts'
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
export function rungsInForce(rows: readonly LadderRow[], at: Instant, zone: string): readonly Rung[] {
  return inForce(rows, at, zone)?.rungs ?? []
}

/** Who hears of an urgent case at once by the edition in force at a moment. */
export function alertedAtOnce(rows: readonly LadderRow[], at: Instant, zone: string): RungReader[] {
  return editionInForce(rows, at, zone).flatMap(({ when, to }) => (when === 'urgent' ? [to] : []))
}

/** The latest edition whose first day has come; empty before the first. */
export function editionInForce(rows: readonly LadderRow[], at: Instant, zone: string): readonly LadderRow[] {
  return inForce(rows, at, zone)?.rows ?? []
}

type Edition = { readonly rows: readonly LadderRow[]; readonly rungs: readonly Rung[] }

function inForce(rows: readonly LadderRow[], at: Instant, zone: string): Edition | undefined {
  const today = dateText(dayOf(zone, epochMilliseconds(at)))
  let latest = ''
  for (const { validFrom } of rows) if (validFrom <= today && validFrom > latest) latest = validFrom
  return editionsOf(rows).get(latest)
}

/** Every clock of every case asks the same few rows, which are never changed in place. */
const known = new WeakMap<readonly LadderRow[], ReadonlyMap<string, Edition>>()

function editionsOf(rows: readonly LadderRow[]): ReadonlyMap<string, Edition> {
  const before = known.get(rows)
  if (before) return before
  const byDay = Map.groupBy(rows, ({ validFrom }) => validFrom)
  const editions = new Map([...byDay].map(([day, own]) => [day, { rows: own, rungs: own.flatMap(rungOf) }]))
  known.set(rows, editions)
  return editions
}

function rungOf(row: LadderRow): Rung[] {
  if (row.when === 'urgent') return []
  const { validFrom: _, ...rung } = row
  return [rung]
}
