import type { Context } from '../../../postgres/context.ts'
import type { Figure } from '../../core/indicators.ts'
import { type IndicatorQuery, indicatorFigures } from './indicators.ts'

type Kept = { readonly until: number; readonly figures: Promise<readonly Figure[]> }

const kept = new WeakMap<object, Map<string, Kept>>()
const mostKept = 200
/** Milliseconds under which counting again costs nothing worth sparing. */
const cheap = 100
const times = 20

/**
 * The same figures for a page that many open all day: kept for twenty times as long as counting took, so that counting
 * never takes more than a twentieth of the machine, and a ministry with few cases always sees the present. Who asks
 * while they are being counted waits for that count.
 */
export function recentFigures(context: Context, query: IndicatorQuery): Promise<readonly Figure[]> {
  const own = kept.get(context.db) ?? new Map<string, Kept>()
  kept.set(context.db, own)
  const key = JSON.stringify([query.from, query.to, query.population, query.kind])
  const known = own.get(key)
  if (known && performance.now() < known.until) return known.figures
  if (own.size >= mostKept) own.clear()
  const begun = performance.now()
  const figures = indicatorFigures(context, query)
  own.set(key, { until: Number.POSITIVE_INFINITY, figures })
  const forget = (): boolean => own.delete(key)
  figures.then(() => {
    const took = performance.now() - begun
    if (took < cheap) forget()
    else own.set(key, { until: performance.now() + times * took, figures })
  }, forget)
  return figures
}
