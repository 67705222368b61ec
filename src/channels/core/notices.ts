import type { AnswerGiven, CaseClosed, CaseEvent } from '../../cases/core/events.ts'
import { type BetweenEvent, isBetweenEvent } from '../../cases/core/evolveBetween.ts'
import { isMediaEvent } from '../../cases/core/evolveMedia.ts'
import { isTaskEvent } from '../../cases/core/evolveTasks.ts'

/** What the customer is told of (guide 5.1.8, 5.1.10, 5.1.11), each with its own words. */
export const noticePurposes = [
  'receipt',
  'declined',
  'delay',
  'update',
  'recalculated',
  'referred',
  'with-partner',
  'directed',
  'question',
  'information',
  'answer',
  'review',
  'withdrawn',
  'merged',
  'unmerged',
  'answered-together',
  'closed',
] as const
export type NoticePurpose = (typeof noticePurposes)[number]

/**
 * What the customer is told when this happens; nothing where another event of the same act says it. The whole story
 * may still show that it need not be said: see `isWorthSaying`.
 */
export function noticesFor(event: CaseEvent): readonly NoticePurpose[] {
  if (isTaskEvent(event) || isMediaEvent(event)) return []
  if (isBetweenEvent(event)) return noticesBetween(event)
  switch (event.type) {
    case 'CaseRegistered':
      return ['receipt']
    case 'CaseDeclined':
      return ['declined']
    case 'CaseClassified':
      return event.text ? ['delay'] : []
    case 'DelayNoticeGiven':
    case 'KindChanged':
      return ['delay']
    case 'DeadlinesRecalculated':
      return event.dueAt ? ['recalculated'] : []
    case 'UpdateGiven':
      return ['update']
    case 'CaseReferred':
      return ['referred']
    case 'ReferredToPartner':
      return ['with-partner']
    case 'CustomerDirected':
      return ['directed']
    // One of the two, by whether the answer's own date moves.
    case 'ReferralExtended':
      return ['delay', 'update']
    case 'InformationRequested':
      return ['question']
    case 'InformationReceived':
      return isFromCustomer(event) && event.from === undefined ? ['information'] : []
    case 'AnswerGiven':
      return isToldByClosing(event) ? [] : ['answer']
    case 'ReviewOpened':
      return ['review']
    case 'CaseWithdrawn':
      return ['withdrawn']
    case 'CaseClosed':
      return isToldBefore(event) ? [] : ['closed']
    case 'CaseAccepted':
    case 'CaseTaken':
    case 'CaseAssigned':
    case 'CaseReturned':
    case 'NoteAdded':
    case 'ContactRecorded':
    case 'DelayNoticeFellDue':
    case 'CaseEscalated':
    case 'EscalationAcknowledged':
    case 'OutsideCaseRecorded':
    case 'ReferralRecalled':
    case 'ReferralAcknowledged':
    case 'PartnerWrittenTo':
    case 'PartnerWrote':
    case 'ReferralPassed':
    case 'ReferralReturned':
    case 'ReferralAnswered':
    case 'AnswerConfirmed':
    case 'AnswerRejected':
    case 'AppealReceived':
    case 'TextsErased':
      return []
  }
}

/** The customer of a merged case hears that another has the matter, the answer that was given there, and our thanks. */
function noticesBetween(event: BetweenEvent): readonly NoticePurpose[] {
  switch (event.type) {
    case 'CaseMerged':
      return ['merged']
    case 'CaseUnmerged':
      return ['unmerged']
    case 'AnsweredTogether':
      return ['answered-together']
    case 'InformationPassedOn':
      return isFromCustomer(event) ? ['information'] : []
    case 'CasesLinked':
    case 'CasesUnlinked':
    case 'CaseAbsorbed':
    case 'CaseReleased':
      return []
  }
}

/**
 * Whether an answer closed the case in the same breath, with the customer present and content: the closing notice
 * then carries its words. A kind without an objection window (a tip) is told its answer and nothing else.
 */
export function isToldByClosing(event: AnswerGiven): boolean {
  return event.present && event.solved && event.confirmBy !== event.at
}

/** Declining and withdrawing say themselves that the case is closed. */
function isToldBefore({ ground }: CaseClosed): boolean {
  return ground === 'declined' || ground === 'withdrawn'
}

/** Insat itself only adds what the customer sent, by mail for example. */
function isFromCustomer({ by }: CaseEvent): boolean {
  return by.type === 'customer' || by.type === 'system'
}
