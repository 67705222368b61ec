import type { Kind } from '../../deadlines/core/classes.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { AnswerGiven, CaseEvent, InformationReceived } from './events.ts'
import { type BetweenEvent, isBetweenEvent } from './evolveBetween.ts'
import { isReferralEvent, type ReferralEvent } from './evolveReferrals.ts'

/** What the customer is shown of an event: which sentence, which words, and when. */
export type CustomerItem = {
  readonly at: Instant
  readonly what:
    | 'registered'
    | 'accepted'
    | 'declined'
    | 'delayed'
    | 'kind-changed'
    | 'recalculated'
    | 'referred'
    | 'with-partner'
    | 'directed'
    | 'partner-answered'
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
    | 'merged'
    | 'unmerged'
    | 'closed'
  /** The id of the words that belong to it. */
  readonly text: string | null
  readonly department: string | null
  /** The body that has it, or that answered. */
  readonly partner: string | null
  /** Of a change of kind: what the case is from then on. */
  readonly kind: Kind | null
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
    promised = promisedAfter(event) ?? promised
    return told
      ? [
          {
            at: event.at,
            text: null,
            department: null,
            partner: null,
            kind: null,
            dueAt: null,
            files: [],
            ...told,
          },
        ]
      : []
  })
}

type Told = Pick<CustomerItem, 'what'> & Partial<CustomerItem>

const movesAnswer: readonly CaseEvent['type'][] = [
  ...(['CaseRegistered', 'CaseClassified', 'KindChanged', 'InformationReceived'] as const),
  ...(['DelayNoticeGiven', 'DeadlinesRecalculated', 'ReviewOpened'] as const),
]

/** When the answer is due after an event that may move it. */
function promisedAfter(event: CaseEvent): Instant | null {
  if (event.type === 'ReferralExtended') return event.caseDueAt
  return 'dueAt' in event && movesAnswer.includes(event.type) ? (event.dueAt ?? null) : null
}

/** `promised` is when the answer was due before the event: words about a date that came nearer stay inside. */
function itemOf(event: CaseEvent, promised: Instant | null): Told | null {
  if (isReferralEvent(event)) return itemOfReferral(event)
  if (isBetweenEvent(event)) return itemBetween(event)
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
    case 'KindChanged':
      return {
        ...{ what: 'kind-changed', kind: event.kind, text: event.text.id },
        dueAt: event.dueAt === promised ? null : event.dueAt,
      }
    case 'CaseReferred':
      return { what: 'referred', department: event.department }
    case 'InformationRequested':
      return { what: 'asked', text: event.text.id }
    case 'InformationReceived':
      return heard(event)
    case 'UpdateGiven':
      return { what: 'updated', text: event.text.id }
    case 'DelayNoticeGiven':
      return { what: 'delayed', text: event.text.id, dueAt: event.dueAt }
    case 'DeadlinesRecalculated':
      return event.dueAt ? { what: 'recalculated', dueAt: event.dueAt } : null
    case 'AnswerGiven':
      return { ...answered(event), text: event.text.id, files: event.files }
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
    case 'TaskAdded':
    case 'TaskFinished':
    case 'TaskCancelled':
    case 'SourceAdded':
    case 'ProposalsMade':
    case 'OutsideCaseRecorded':
    case 'TextsErased':
      return null
  }
}

/** What the customer of a case merged into this one said is theirs to read, and nobody else's. */
function heard({ text, files, from }: InformationReceived): Told | null {
  return from === undefined ? { what: 'told', text: text.id, files } : null
}

/** That another case has the matter, and what was answered there, in the words that this customer was told. */
function itemBetween(event: BetweenEvent): Told | null {
  switch (event.type) {
    case 'CaseMerged':
      return { what: 'merged' }
    case 'CaseUnmerged':
      return { what: 'unmerged', dueAt: event.dueAt }
    case 'InformationPassedOn':
      return { what: 'told', text: event.text.id, files: event.files }
    case 'AnsweredTogether':
      return { what: event.solved ? 'solved' : 'unsolved', text: event.text.id }
    case 'CasesLinked':
    case 'CasesUnlinked':
    case 'CaseAbsorbed':
    case 'CaseReleased':
      return null
  }
}

/** Of what passes between us and a partner the customer reads where the case is, why it takes longer and whom to ask. */
function itemOfReferral(event: ReferralEvent): Told | null {
  switch (event.type) {
    case 'ReferredToPartner':
      return { what: 'with-partner', partner: event.partner }
    case 'CustomerDirected':
      return { what: 'directed', text: event.text.id }
    case 'ReferralExtended':
      return { what: 'delayed', text: event.text.id, partner: event.partner, dueAt: event.caseDueAt }
    case 'ReferralRecalled':
    case 'ReferralAcknowledged':
    case 'PartnerWrittenTo':
    case 'PartnerWrote':
    case 'ReferralPassed':
    case 'ReferralReturned':
    case 'ReferralAnswered':
      return null
  }
}

function answered({ solved, partner }: AnswerGiven): Told {
  if (partner !== undefined) return { what: 'partner-answered', partner }
  return { what: solved ? 'solved' : 'unsolved' }
}
