import type { Case } from './case.ts'
import type { Decision, Situation } from './decision.ts'
import { openEscalations } from './duties.ts'

/**
 * Whoever a case went up to says that they have it in hand: the ladder of its late clocks stops, until a due moment
 * moves; that of an urgent case that is not late yet goes on. What sounded so far stays on record.
 */
export function acknowledge(state: Case, { stamp }: Situation): Decision {
  const open = openEscalations(state)
  if (open.length === 0) return { refused: 'nothing-escalated' }
  return open.map((escalation) => ({ type: 'EscalationAcknowledged', ...stamp, ...escalation }))
}
