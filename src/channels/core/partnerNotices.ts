import type { Case } from '../../cases/core/case.ts'
import type { CaseEvent } from '../../cases/core/events.ts'

/** What a body is told of a case by letter (guide 5.1.8, 5.1.9), each with its own words. */
export const partnerPurposes = [
  'partner-given',
  'partner-written',
  'partner-recalled',
  'partner-reminder',
] as const
export type PartnerPurpose = (typeof partnerPurposes)[number]

/** A letter to a body that has or had the case. */
export type PartnerNotice = { readonly purpose: PartnerPurpose; readonly partner: string }

/** What a body is told when this happens: it got the case, was written to, has it no longer, or its clock went off. */
export function partnerNoticeFor(event: CaseEvent): PartnerNotice | null {
  switch (event.type) {
    case 'ReferredToPartner':
      return { purpose: 'partner-given', partner: event.partner }
    case 'PartnerWrittenTo':
      return { purpose: 'partner-written', partner: event.partner }
    case 'ReferralRecalled':
      return { purpose: 'partner-recalled', partner: event.partner }
    case 'CaseEscalated':
      return event.to === 'partner' && event.partner !== undefined
        ? { purpose: 'partner-reminder', partner: event.partner }
        : null
    default:
      return null
  }
}

export function isPartnerPurpose(purpose: string): purpose is PartnerPurpose {
  return partnerPurposes.some((known) => known === purpose)
}

/** One of a body's people, as far as letters need to know them. */
export type Colleague = { readonly id: string; readonly isCoordinator: boolean }

/**
 * Who of a body is written to beside its own address: whoever there has the case, else its coordinators. Nobody who is
 * named in the case (guide 5.1.6).
 */
export function peopleFor<Person extends Colleague>(
  state: Case,
  partner: string,
  people: readonly Person[],
): readonly Person[] {
  const has = state.referrals.findLast((referral) => referral.partner === partner)?.officer ?? null
  const free = people.filter(({ id }) => !state.named.includes(id))
  const having = free.filter(({ id }) => id === has)
  return having.length > 0 ? having : free.filter(({ isCoordinator }) => isCoordinator)
}
