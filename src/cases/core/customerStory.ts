import type { Instant } from '../../language/core/instant.ts'
import type { CaseEvent } from './events.ts'

/** What the customer is shown of an event: which sentence, which words, and when. */
export type CustomerItem = {
  readonly at: Instant
  readonly what:
    | 'registered'
    | 'accepted'
    | 'declined'
    | 'delayed'
    | 'recalculated'
    | 'referred'
    | 'asked'
    | 'updated'
    | 'told'
    | 'solved'
    | 'unsolved'
    | 'confirmed'
    | 'rejected'
    | 'appealed'
    | 'review'
    | 'withdrawn'
    | 'closed'
  /** The id of the words that belong to it. */
  readonly text: string | null
  readonly department: string | null
  readonly dueAt: Instant | null
  readonly files: readonly string[]
}

/**
 * The case as its customer may read it, in order. What is internal (notes, contact attempts, who has it, why it was
 * passed on) has no way in: each event is named here or left out.
 */
export function customerStory(events: readonly CaseEvent[]): CustomerItem[] {
  let promised: Instant | null = null
  return events.flatMap((event) => {
    const told = itemOf(event, promised)
    if ('dueAt' in event && movesAnswer.includes(event.type)) promised = event.dueAt ?? promised
    return told ? [{ at: event.at, text: null, department: null, dueAt: null, files: [], ...told }] : []
  })
}

type Told = Pick<CustomerItem, 'what'> & Partial<CustomerItem>

const movesAnswer: readonly CaseEvent['type'][] = [
  ...(['CaseRegistered', 'CaseClassified', 'InformationReceived'] as const),
  ...(['DelayNoticeGiven', 'DeadlinesRecalculated', 'ReviewOpened'] as const),
]

/** `promised` is when the answer was due before the event: words about a date that came nearer stay inside. */
function itemOf(event: CaseEvent, promised: Instant | null): Told | null {
  switch (event.type) {
    case 'CaseRegistered':
      return { what: 'registered', text: event.text.id, dueAt: event.dueAt, files: event.files }
    case 'CaseAccepted':
      return { what: 'accepted' }
    case 'CaseDeclined':
      return { what: 'declined', text: event.text.id }
    case 'CaseClassified':
      return event.text && promised && event.dueAt > promised
        ? { what: 'delayed', text: event.text.id, dueAt: event.dueAt }
        : null
    case 'CaseReferred':
      return { what: 'referred', department: event.department }
    case 'InformationRequested':
      return { what: 'asked', text: event.text.id }
    case 'InformationReceived':
      return { what: 'told', text: event.text.id, files: event.files }
    case 'UpdateGiven':
      return { what: 'updated', text: event.text.id }
    case 'DelayNoticeGiven':
      return { what: 'delayed', text: event.text.id, dueAt: event.dueAt }
    case 'DeadlinesRecalculated':
      return event.dueAt ? { what: 'recalculated', dueAt: event.dueAt } : null
    case 'AnswerGiven':
      return { what: event.solved ? 'solved' : 'unsolved', text: event.text.id, files: event.files }
    case 'AnswerConfirmed':
      return { what: 'confirmed' }
    case 'AnswerRejected':
      return { what: 'rejected', text: event.text.id }
    case 'AppealReceived':
      return { what: 'appealed', text: event.text.id }
    case 'ReviewOpened':
      return { what: 'review', dueAt: event.dueAt }
    case 'CaseWithdrawn':
      return { what: 'withdrawn', text: event.text?.id ?? null }
    case 'CaseClosed':
      // What was decided about somebody out of reach is for the record alone (guide 5.1.10).
      return { what: 'closed', text: event.ground === 'unreachable' ? null : (event.text?.id ?? null) }
    case 'CaseTaken':
    case 'CaseAssigned':
    case 'CaseReturned':
    case 'NoteAdded':
    case 'ContactRecorded':
    case 'DelayNoticeFellDue':
    case 'CaseEscalated':
    case 'EscalationAcknowledged':
    case 'TextsErased':
      return null
  }
}
