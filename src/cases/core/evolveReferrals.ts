import { personId } from '../../staff/core/actor.ts'
import { baseOf } from './baseOf.ts'
import type { Case, Referral, ReferralEnd } from './case.ts'
import type {
  CaseEvent,
  CustomerDirected,
  PartnerWrittenTo,
  PartnerWrote,
  ReferralAcknowledged,
  ReferralAnswered,
  ReferralExtended,
  ReferralPassed,
  ReferralRecalled,
  ReferralReturned,
  ReferredToPartner,
} from './events.ts'
import { promised, spoken } from './evolveClocks.ts'
import { whoseTurn } from './whoseTurn.ts'

export type ReferralEvent =
  | ReferredToPartner
  | CustomerDirected
  | ReferralRecalled
  | ReferralAcknowledged
  | PartnerWrittenTo
  | PartnerWrote
  | ReferralExtended
  | ReferralPassed
  | ReferralReturned
  | ReferralAnswered

const referralEvents = [
  'ReferredToPartner',
  'CustomerDirected',
  'ReferralRecalled',
  'ReferralAcknowledged',
  'PartnerWrittenTo',
  'PartnerWrote',
  'ReferralExtended',
  'ReferralPassed',
  'ReferralReturned',
  'ReferralAnswered',
] as const satisfies readonly ReferralEvent['type'][]

export function isReferralEvent(event: CaseEvent): event is ReferralEvent {
  return referralEvents.some((type) => type === event.type)
}

/** The state after an event between the ministry and a partner that has the case. */
export function followReferral(state: Case, event: ReferralEvent): Case {
  switch (event.type) {
    case 'ReferredToPartner':
      return { ...baseOf(state), status: 'treatment', referrals: given(state, event) }
    case 'CustomerDirected':
      return { ...state, ...spoken(state, event), directedAt: event.at }
    case 'ReferralAcknowledged':
      return changed(state, event.partner, { acknowledgedAt: event.at, officer: event.officer })
    case 'ReferralPassed':
      return changed(state, event.partner, { officer: event.officer })
    case 'ReferralExtended':
      return extended(state, event)
    case 'ReferralRecalled':
      return ended(state, event, 'recalled')
    case 'ReferralReturned':
      return ended(state, event, 'returned')
    case 'ReferralAnswered':
      return withHandler(ended(state, event, 'answered'), event)
    case 'PartnerWrittenTo':
    case 'PartnerWrote':
      return state
  }
}

/** What a partner gets to have of the case. */
function given(state: Case, { partner, way, at, dueAt }: ReferredToPartner): readonly Referral[] {
  const { round } = state
  const dates = { at, dueSince: at, dueAt, firstDueAt: dueAt, dueByHand: false }
  return [
    ...state.referrals,
    { partner, way, round, ...dates, acknowledgedAt: null, officer: null, ended: null },
  ]
}

function extended(state: Case, event: ReferralExtended): Case {
  const { at, partner, dueAt, caseDueAt } = event
  const later = promised(state, { at, dueAt: caseDueAt })
  const byHand = caseDueAt === state.dueAt ? {} : { dueByHand: true }
  return {
    ...changed(state, partner, { dueAt, dueSince: at, dueByHand: true }),
    ...spoken(state, event),
    ...later,
    ...byHand,
  }
}

type Ending = ReferralRecalled | ReferralReturned | ReferralAnswered

function ended(state: Case, { at, partner }: Ending, how: ReferralEnd['how']): Case {
  const after = changed(state, partner, { ended: { at, how } })
  return after.status === 'treatment' ? { ...after, status: whoseTurn(after) } : after
}

function changed(state: Case, partner: string, change: Partial<Referral>): Case {
  const referrals = state.referrals.map((referral) =>
    referral.ended === null && referral.partner === partner ? { ...referral, ...change } : referral,
  )
  return { ...state, referrals }
}

/** Whoever answered for the body, or wrote its answer down, is not asked to judge it. */
function withHandler(state: Case, { by }: ReferralAnswered): Case {
  const person = personId(by)
  if (person === null || state.handlers.includes(person)) return state
  return { ...state, handlers: [...state.handlers, person] }
}
