import { closingOn } from '../../deadlines/core/closingOn.ts'
import { addCalendarDays } from '../../deadlines/core/workingTime.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { furthestDelayDays } from './delay.ts'
import { nextUpdate, partnerCalendar } from './due.ts'
import { mustNotHandle } from './independence.ts'
import { referralMeant, speaksFor } from './referrals.ts'

/** The partner says that it has the case in hand. */
export function acknowledgeReferral(
  state: Case,
  { partner }: CommandOf<'acknowledge-referral'>,
  { actor, stamp }: Situation,
): Decision {
  const referral = referralMeant(state, actor, partner)
  if ('refused' in referral) return referral
  if (referral.acknowledgedAt) return { refused: 'already-acknowledged' }
  // What we write down for a body leaves it with whoever there had it.
  const officer = speaksFor(actor) ?? referral.officer
  return [{ type: 'ReferralAcknowledged', ...stamp, partner: referral.partner, officer }]
}

/** The partner asks us, or sends what belongs to the case. */
export function writeToMinistry(
  state: Case,
  command: CommandOf<'write-to-ministry'>,
  { actor, stamp }: Situation,
): Decision {
  const referral = referralMeant(state, actor, command.partner)
  if ('refused' in referral) return referral
  const { text, files } = command
  return [{ type: 'PartnerWrote', ...stamp, partner: referral.partner, text, files }]
}

/**
 * The partner needs longer: why, and until which of its working days. The customer is told; where the answer was
 * promised for an earlier day than that, its date moves with it (guide 5.1.11).
 */
export function extendReferral(
  state: Case,
  command: CommandOf<'extend-referral'>,
  { actor, facts, at, stamp }: Situation,
): Decision {
  const referral = referralMeant(state, actor, command.partner)
  if ('refused' in referral) return referral
  const { partner } = referral
  const dueAt = closingOn(partnerCalendar(facts, partner), command.until)
  if (!dueAt) return { refused: 'not-a-working-day' }
  if (dueAt <= referral.dueAt || dueAt <= at) return { refused: 'not-later' }
  if (dueAt > addCalendarDays(facts.calendar, at, furthestDelayDays)) return { refused: 'too-far' }
  const caseDueAt = later(dueAt, state.dueAt)
  const updateDueAt = nextUpdate(facts, state, at)
  return [{ type: 'ReferralExtended', ...stamp, partner, text: command.text, dueAt, caseDueAt, updateDueAt }]
}

/** Hands the case to somebody of the same body who has not had it in an earlier round. */
export function passReferral(
  state: Case,
  command: CommandOf<'pass-referral'>,
  { actor, facts: { assignee }, stamp }: Situation,
): Decision {
  const referral = referralMeant(state, actor, command.partner)
  if ('refused' in referral) return referral
  if (!assignee || assignee.partner !== referral.partner) return { refused: 'no-such-officer' }
  const refused = mustNotHandle(state, assignee.id)
  if (refused) return { refused }
  return [{ type: 'ReferralPassed', ...stamp, partner: referral.partner, officer: assignee.id }]
}

/** Not theirs, and why: the ministry goes on with it. */
export function returnReferral(
  state: Case,
  command: CommandOf<'return-referral'>,
  { actor, stamp }: Situation,
): Decision {
  const referral = referralMeant(state, actor, command.partner)
  if ('refused' in referral) return referral
  return [{ type: 'ReferralReturned', ...stamp, partner: referral.partner, text: command.text }]
}

function later(one: Instant, other: Instant): Instant {
  return one < other ? other : one
}
