import { leadsFollowUp } from './access.ts'
import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { dueFor } from './due.ts'
import type { CaseClosed } from './events.ts'
import { mustNotEnd } from './independence.ts'
import { notYetOutOfReach } from './outOfReach.ts'
import { recallingAll } from './referToPartner.ts'
import { type Ground, isMeasured, type TextRef } from './terms.ts'

/**
 * The follow-up team's own decision to close: out of reach after the answer, or still dissatisfied after the last round
 * where the ministry has set one, then by the head of the team; never by somebody who handled the case.
 */
export function close(state: Case, command: CommandOf<'close'>, situation: Situation): Decision {
  if (state.status === 'closed') return { refused: 'case-closed' }
  const { lastRound } = situation.facts.policy
  if (command.ground === 'unreachable') {
    if (state.status !== 'answered') return { refused: 'not-answered' }
    const notYet = notYetOutOfReach(state, situation.facts)
    if (notYet) return { refused: notYet }
  } else if (state.status !== 'review' || lastRound === null || state.round <= lastRound) {
    return { refused: 'not-the-last-round' }
  } else if (!leadsFollowUp(situation.actor)) {
    return { refused: 'head-closes' }
  }
  const refused = mustNotEnd(state, situation.actor)
  if (refused) return { refused }
  const recalled = recallingAll(state, situation.stamp)
  return [...recalled, closing(state, command.ground, situation, command.text)]
}

/** The closing event with its ground and the moment until which an appeal reopens the case. */
export function closing(
  state: Case,
  ground: Ground,
  { facts, at, stamp }: Situation,
  text: TextRef | null = null,
): CaseClosed {
  return {
    type: 'CaseClosed',
    ...stamp,
    ground,
    appealBy: (state.kind === 'media' ? null : dueFor(facts, state, 'objection', at, state.editionAt)) ?? at,
    text,
    ...(isMeasured(state.kind) ? {} : { unmeasured: 'tip' }),
  }
}
