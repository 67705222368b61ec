import type { Instant } from '../../language/core/instant.ts'
import type { Case, Waiting } from './case.ts'
import { answerClock } from './clocks.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { limitFor, nextUpdate, partnerCalendar } from './due.ts'
import type { MovedReferral } from './events.ts'
import { afterPauses, stoodStill } from './pauses.ts'
import { openReferrals } from './referrals.ts'

/** Asks the customer for something; until it comes the answer's clock stands still. */
export function askCustomer(state: Case, command: CommandOf<'ask-customer'>, { stamp }: Situation): Decision {
  if (state.kind === 'media') return { refused: 'no-customer' }
  switch (state.status) {
    case 'registered':
    case 'treatment':
    case 'review':
      return [{ type: 'InformationRequested', ...stamp, text: command.text }]
    case 'waiting':
      return { refused: 'waiting-for-customer' }
    case 'answered':
      return { refused: 'not-in-treatment' }
    case 'merged':
      return { refused: 'case-merged' }
    case 'closed':
      return { refused: 'case-closed' }
  }
}

/** The customer's further words, asked for or not. When they were asked for, the due date moves by the time waited. */
export function addInformation(
  state: Case,
  command: CommandOf<'add-information'>,
  situation: Situation,
): Decision {
  if (state.status === 'closed') return { refused: 'case-closed' }
  const { channel, text, files } = command
  const dueAt = state.status === 'waiting' ? afterWaiting(state, situation) : state.dueAt
  if (!dueAt) return { refused: 'no-deadline' }
  const goesOn = state.status === 'waiting' ? goingOn(state, situation) : {}
  return [{ type: 'InformationReceived', ...situation.stamp, channel, text, files, dueAt, ...goesOn }]
}

function goingOn(state: Waiting, { facts, at }: Situation) {
  const referrals = openReferrals(state).flatMap((referral): MovedReferral[] => {
    const { partner, dueAt: before } = referral
    if (before <= state.askedAt) return []
    const limit = limitFor(facts, state, 'partner-answer', referral.at, partner)
    const unit = limit && !referral.dueByHand ? limit.unit : 'working-days'
    const pause = { from: state.askedAt, to: at }
    const dueAt = afterPauses(partnerCalendar(facts, partner), before, unit, [pause])
    return dueAt && dueAt !== before ? [{ partner, dueAt }] : []
  })
  return { updateDueAt: nextUpdate(facts, state, at), ...(referrals.length > 0 ? { referrals } : {}) }
}

function afterWaiting(state: Waiting, { facts, at }: Situation): Instant | null {
  if (!stoodStill(state)) return state.dueAt
  const limit = limitFor(facts, state, answerClock(state), state.editionAt)
  // A date given by hand is the closing time of a working day, whatever the limit was.
  const unit = limit && !state.dueByHand ? limit.unit : 'working-days'
  return afterPauses(facts.calendar, state.dueAt, unit, [{ from: state.askedAt, to: at }])
}
