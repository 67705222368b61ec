import type { Instant } from '../../language/core/instant.ts'
import type { Case, CaseBase } from './case.ts'
import { clockKey, runningClocks, urgentKey } from './clocks.ts'
import type {
  CaseEscalated,
  DeadlinesRecalculated,
  DelayNoticeFellDue,
  DelayNoticeGiven,
  EscalationAcknowledged,
  UpdateGiven,
} from './events.ts'
import { moved } from './movedReferrals.ts'

type Word = { readonly at: Instant; readonly updateDueAt?: Instant | null }

type ClockEvent =
  | UpdateGiven
  | DelayNoticeGiven
  | DelayNoticeFellDue
  | CaseEscalated
  | EscalationAcknowledged
  | DeadlinesRecalculated

/** The state after an event of its clocks: what was told instead of an answer, and what they set off. */
export function followClock(state: Case, event: ClockEvent): Case {
  switch (event.type) {
    case 'UpdateGiven':
      return { ...state, ...spoken(state, event) }
    case 'DelayNoticeGiven':
      return { ...state, ...spoken(state, event), ...promised(state, event), dueByHand: true }
    case 'DelayNoticeFellDue':
      return { ...state, sounded: [...standing(state), ...event.alarms] }
    case 'CaseEscalated':
      return { ...state, ...escalated(state, event) }
    case 'EscalationAcknowledged':
      return { ...state, acknowledged: [...state.acknowledged, event.urgent ? urgentKey : clockKey(event)] }
    case 'DeadlinesRecalculated':
      return recalculated(state, event)
  }
}

/** The answer's due moment after an event that may have moved it. */
export function promised(state: Case, { at, dueAt }: { at: Instant; dueAt: Instant }) {
  return dueAt === state.dueAt ? {} : { dueAt, dueSince: at }
}

/** A person's word reached the customer: the first is answered for, the next is due later. */
export function spoken(state: Case, word: Word): Pick<CaseBase, 'firstResponse' | 'update'> {
  const { firstResponse } = state
  const first = firstResponse && !firstResponse.at ? { ...firstResponse, at: word.at } : firstResponse
  return { firstResponse: first, update: nextWord(word) }
}

/** The clock of the next word to the customer; it does not run for events of before there was one. */
export function nextWord({ at, updateDueAt }: Word): CaseBase['update'] {
  return updateDueAt ? { since: at, dueAt: updateDueAt } : null
}

/** Keys of alarms that sounded for due moments that still stand; the others never come again. */
function standing(state: Case): readonly string[] {
  const clocks = runningClocks(state).map((running) => `${clockKey(running)} `)
  return state.sounded.filter((key) => clocks.some((clock) => key.startsWith(clock)))
}

function escalated(state: Case, event: CaseEscalated) {
  const name = event.when === 'urgent' ? urgentKey : clockKey(event)
  const up = event.to !== 'owner' && !state.escalated.includes(name)
  return {
    sounded: [...standing(state), ...event.alarms],
    escalated: up ? [...state.escalated, name] : state.escalated,
  }
}

/** The clocks of words to the customer with their new due moments; one that did not run yet begins now. */
export function retimed(
  { firstResponse, update }: Case,
  { at, firstResponseDueAt, updateDueAt }: Retimed,
): Pick<CaseBase, 'firstResponse' | 'update'> {
  return {
    firstResponse:
      firstResponse && firstResponseDueAt ? { ...firstResponse, dueAt: firstResponseDueAt } : firstResponse,
    update: updateDueAt ? { since: update?.since ?? at, dueAt: updateDueAt } : update,
  }
}
type Retimed = Pick<DeadlinesRecalculated, 'at' | 'firstResponseDueAt' | 'updateDueAt'>

function recalculated(state: Case, event: DeadlinesRecalculated): Case {
  const again: Case = {
    ...state,
    ...retimed(state, event),
    editionAt: event.editionAt,
    referrals: moved(state.referrals, event),
    ...(event.dueAt ? promised(state, { at: event.at, dueAt: event.dueAt }) : {}),
  }
  return again.status === 'answered' && event.confirmBy ? { ...again, confirmBy: event.confirmBy } : again
}
