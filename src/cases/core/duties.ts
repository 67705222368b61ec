import type { Instant } from '../../language/core/instant.ts'
import { delayNoticeKey } from './alarms.ts'
import type { Case } from './case.ts'
import { clockKey, type RunningClock, runningClocks } from './clocks.ts'

/** What the clocks of a case ask of officers now, beside the answer itself. */
export type Duties = {
  /** It went up to somebody above the owner and nobody has it in hand. */
  readonly escalated: boolean
  /** Telling why it takes longer, or answering, is due (guide 5.1.11). */
  readonly delayNoticeOwed: boolean
  /** Until when the customer is to hear from us next (guide 5.1.10); nothing while that clock does not run. */
  readonly updateDueAt: Instant | null
}

export function dutiesOf(state: Case): Duties {
  const running = runningClocks(state)
  return {
    escalated: escalatedClocks(state).length > 0,
    delayNoticeOwed: running.some((clock) => state.sounded.includes(delayNoticeKey(clock))),
    updateDueAt: running.find(({ clock }) => clock === 'update')?.dueAt ?? null,
  }
}

/** The clocks that went up to somebody above the owner and whom nobody has taken in hand yet. */
export function escalatedClocks(state: Case): readonly RunningClock[] {
  return runningClocks(state).filter(
    (running) =>
      state.escalated.includes(clockKey(running)) && !state.acknowledged.includes(clockKey(running)),
  )
}
