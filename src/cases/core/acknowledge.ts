import type { Case } from './case.ts'
import { clockKey, runningClocks } from './clocks.ts'
import type { Decision, Situation } from './decision.ts'

/**
 * Whoever a case went up to says that they have it in hand: the ladder of its late clocks stops, until a due moment
 * moves. What sounded so far stays on record.
 */
export function acknowledge(state: Case, { stamp }: Situation): Decision {
  const open = escalatedClocks(state)
  if (open.length === 0) return { refused: 'nothing-escalated' }
  return open.map(({ clock, dueAt }) => ({ type: 'EscalationAcknowledged', ...stamp, clock, dueAt }))
}

/** The clocks that went up to somebody above the owner and whom nobody has taken in hand yet. */
function escalatedClocks(state: Case) {
  return runningClocks(state).filter(
    (running) =>
      state.escalated.includes(clockKey(running)) && !state.acknowledged.includes(clockKey(running)),
  )
}
