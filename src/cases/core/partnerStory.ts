import type { Instant } from '../../language/core/instant.ts'
import type { CaseEvent } from './events.ts'
import { isBetweenEvent } from './evolveBetween.ts'
import { isReferralEvent, type ReferralEvent } from './evolveReferrals.ts'
import type { Way } from './terms.ts'

/** What a partner body is shown of an event: which sentence, whose words, and when. */
export type PartnerItem = {
  readonly at: Instant
  /** The version of the case that the event made, from 1. */
  readonly version: number
  readonly what:
    | 'registered'
    | 'told'
    | 'given'
    | 'taken-back'
    | 'acknowledged'
    | 'ministry-wrote'
    | 'body-wrote'
    | 'extended'
    | 'passed'
    | 'returned'
    | 'answered-customer'
    | 'answered-ministry'
    | 'rejected'
  /** The id of the words that belong to it. */
  readonly text: string | null
  readonly files: readonly string[]
  readonly way: Way | null
  readonly dueAt: Instant | null
  /** Of an answer: whether it settled the matter. */
  readonly solved: boolean | null
  /** The officers who did it and who has it since. They are named to the body only where they are its own. */
  readonly by: string | null
  readonly officer: string | null
}

/**
 * The case as a partner may read it, in order, and the one place where that is decided (guide 5.1.6): what the customer
 * brought and added, and what passed between us and this body; until the case left it. What is internal, what other
 * bodies said, who is named and what was told to the customer has no way in: each event is named here or left out.
 */
export function partnerStory(events: readonly CaseEvent[], partner: string): PartnerItem[] {
  const end = leftAt(events, partner)
  return events.slice(0, end).flatMap((event, index) => {
    const told = itemOf(event, partner, () => isOwnAnswer(events.slice(0, index), partner))
    return told ? [{ ...plain, at: event.at, version: index + 1, by: officerIn(event), ...told }] : []
  })
}

type Told = Pick<PartnerItem, 'what'> & Partial<PartnerItem>

const plain = { text: null, files: [], way: null, dueAt: null, solved: null, officer: null } as const
const ends: readonly CaseEvent['type'][] = ['ReferralAnswered', 'ReferralReturned', 'ReferralRecalled']

/** How many events there were when the case last left the body; all of them while it has it, none where it never had. */
function leftAt(events: readonly CaseEvent[], partner: string): number {
  const last = events.findLastIndex(
    (event) =>
      (event.type === 'ReferredToPartner' || ends.includes(event.type)) &&
      isOf(event as ReferralEvent, partner),
  )
  return events[last]?.type === 'ReferredToPartner' ? events.length : last + 1
}

function isOf(event: ReferralEvent, partner: string): boolean {
  return 'partner' in event && event.partner === partner
}

/** Whether the customer's last answer was this body's, so that a no is to it. */
function isOwnAnswer(before: readonly CaseEvent[], partner: string): boolean {
  const answer = before.findLast((event) => event.type === 'AnswerGiven')
  return answer?.partner === partner
}

function officerIn({ by }: CaseEvent): string | null {
  return by.type === 'officer' ? by.id : null
}

function itemOf(event: CaseEvent, partner: string, wasOwnAnswer: () => boolean): Told | null {
  if (isReferralEvent(event)) return isOf(event, partner) ? itemOfReferral(event) : null
  if (isBetweenEvent(event)) return null
  switch (event.type) {
    case 'CaseRegistered':
      return { what: 'registered', text: event.text.id, files: event.files, by: null }
    case 'InformationReceived':
      if (event.from !== undefined) return null
      return { what: 'told', text: event.text.id, files: event.files, by: null }
    case 'AnswerRejected':
    case 'AppealReceived':
      return wasOwnAnswer() ? { what: 'rejected', text: event.text.id, by: null } : null
    case 'CaseAccepted':
    case 'CaseDeclined':
    case 'CaseClassified':
    case 'KindChanged':
    case 'CaseTaken':
    case 'CaseAssigned':
    case 'CaseReferred':
    case 'CaseReturned':
    case 'NoteAdded':
    case 'ContactRecorded':
    case 'InformationRequested':
    case 'UpdateGiven':
    case 'DelayNoticeGiven':
    case 'DelayNoticeFellDue':
    case 'CaseEscalated':
    case 'EscalationAcknowledged':
    case 'DeadlinesRecalculated':
    case 'AnswerGiven':
    case 'AnswerConfirmed':
    case 'ReviewOpened':
    case 'CaseWithdrawn':
    case 'CaseClosed':
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

/** What passed between us and the body itself. */
function itemOfReferral(event: ReferralEvent): Told | null {
  switch (event.type) {
    case 'ReferredToPartner':
      return { what: 'given', text: event.text?.id ?? null, way: event.way, dueAt: event.dueAt }
    case 'ReferralRecalled':
      return { what: 'taken-back', text: event.text?.id ?? null }
    case 'ReferralAcknowledged':
      return { what: 'acknowledged', officer: event.officer }
    case 'PartnerWrittenTo':
      return { what: 'ministry-wrote', text: event.text.id, files: event.files }
    case 'PartnerWrote':
      return { what: 'body-wrote', text: event.text.id, files: event.files }
    case 'ReferralExtended':
      return { what: 'extended', text: event.text.id, dueAt: event.dueAt }
    case 'ReferralPassed':
      return { what: 'passed', officer: event.officer }
    case 'ReferralReturned':
      return { what: 'returned', text: event.text.id }
    case 'ReferralAnswered': {
      const { solved, text, files } = event
      const what = event.to === 'customer' ? 'answered-customer' : 'answered-ministry'
      return { what, solved, text: text.id, files }
    }
    case 'CustomerDirected':
      return null
  }
}
