import type { Clock } from '../../deadlines/core/terms.ts'
import type { Instant } from '../../language/core/instant.ts'
import { type AlertReason, alertReasons } from './alert.ts'

/** A case as a digest names it: the most pressing of what its clocks had to say. */
export type DigestItem = {
  readonly reference: string
  readonly reason: AlertReason
  readonly clock: Clock
  readonly dueAt: Instant
}

type Told = Omit<DigestItem, 'reference'> & { readonly caseId: string }

/** One line a case, the most pressing first and the longest due first among them. */
export function itemsOf(alerts: readonly Told[]): readonly Told[] {
  const rank = ({ reason }: Told) => alertReasons.indexOf(reason)
  const sorted = alerts.toSorted(
    (one, other) =>
      rank(one) - rank(other) || (one.dueAt < other.dueAt ? -1 : one.dueAt > other.dueAt ? 1 : 0),
  )
  return [...Map.groupBy(sorted, ({ caseId }) => caseId).values()].flatMap(([first]) => first ?? [])
}
