import type { Case } from '../core/case.ts'
import { dutiesOf, nextDue } from '../core/duties.ts'
import { partnersOf } from '../core/referrals.ts'
import { openTasks } from '../core/task.ts'

/** Raised whenever the shape of the saved state changes: an older row is then read from its events instead. */
export const stateShape = 9

/** A case as its row: what lists and filters read, and the state for the next decision. */
export function columnsOf(state: Case) {
  const { escalated, delayNoticeOwed, updateDueAt, partnerDueAt } = dutiesOf(state)
  const next = nextDue(state)
  return {
    id: state.id,
    reference: state.reference,
    kind: state.kind,
    status: state.status,
    state: { shape: stateShape, ...state },
    channel: state.channel,
    language: state.language,
    customer_id: state.customer,
    category: state.category,
    department: state.department,
    partners: partnersOf(state),
    consulted: openTasks(state).map(({ department }) => department),
    partner_due_at: partnerDueAt,
    owner_id: state.owner,
    complexity: state.complexity,
    importance: state.importance,
    round: state.round,
    named: state.named,
    handlers: everyHandler(state),
    sealed: state.sealed,
    author_sealed: state.authorSealed,
    registered_at: state.registeredAt,
    due_at: answerOrObjection(state),
    next_clock: next?.clock ?? null,
    next_due_at: next?.at ?? null,
    escalated,
    delay_notice_owed: delayNoticeOwed,
    update_due_at: updateDueAt,
    customer_wrote_at: state.status === 'answered' ? state.wroteAt : null,
    closed_at: outOfQueues(state),
    external_number: state.externalNumber,
  }
}

/** Everybody who has or had it: those of them who are officers see it. */
function everyHandler({ earlierHandlers, handlers, owner }: Case): string[] {
  return [...new Set([...earlierHandlers, ...handlers, ...(owner === null ? [] : [owner])])]
}

/** Since when it is in no queue: closed, or handled as part of another case. */
function outOfQueues(state: Case): string | null {
  if (state.status === 'merged') return state.together.since
  return state.status === 'closed' ? state.closedAt : null
}

/** When the answer is due, or until when the customer may object to it; nothing once closed. */
function answerOrObjection(state: Case): string | null {
  switch (state.status) {
    case 'registered':
    case 'treatment':
    case 'waiting':
    case 'review':
      return state.dueAt
    case 'answered':
      return state.confirmBy
    case 'merged':
    case 'closed':
      return null
  }
}
