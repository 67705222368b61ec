import { officerId } from '../../staff/core/actor.ts'
import { mustNotHandle } from './assign.ts'
import type { Case } from './case.ts'
import { closing } from './close.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import type { AnswerGiven, CaseEvent } from './events.ts'
import { dueFor } from './facts.ts'
import type { RefusalCode } from './refusals.ts'

/**
 * Answers the customer: solved, or not and why (guide 5.1.10). A case nobody has becomes the answerer's own. With the
 * customer present and content it closes at once (first contact, guide 5.1.9); a kind without an objection window
 * (a tip) is concluded by its answer.
 */
export function answer(state: Case, command: CommandOf<'answer'>, situation: Situation): Decision {
  const { actor, facts, at, stamp } = situation
  const refused = notToBeAnswered(state, officerId(actor))
  if (refused) return { refused }
  const window = dueFor(facts, state, 'objection', at)
  const { text, solved, remedy, files, present } = command
  const given: AnswerGiven = {
    type: 'AnswerGiven',
    ...stamp,
    text,
    solved,
    remedy,
    files,
    present,
    confirmBy: window ?? at,
  }
  return [...before(state, situation), given, ...after(state, command, window === null, situation)]
}

function notToBeAnswered(state: Case, officer: string | null): RefusalCode | null {
  if (state.status === 'closed') return 'case-closed'
  if (state.status === 'answered') return 'not-in-treatment'
  if (state.status === 'waiting') return 'waiting-for-customer'
  if (state.category === null) return 'classify-first'
  if (officer && state.owner !== null && state.owner !== officer) return 'has-owner'
  return officer ? mustNotHandle(state, officer) : null
}

function before(state: Case, { actor, stamp }: Situation): CaseEvent[] {
  const officer = officerId(actor)
  const accepted: CaseEvent[] = state.accepted ? [] : [{ type: 'CaseAccepted', ...stamp }]
  const taken: CaseEvent[] =
    officer && state.owner === null && state.status !== 'registered'
      ? [{ type: 'CaseTaken', ...stamp, owner: officer }]
      : []
  return [...accepted, ...taken]
}

function after(
  state: Case,
  command: CommandOf<'answer'>,
  noWindow: boolean,
  situation: Situation,
): CaseEvent[] {
  if (noWindow) return [closing(state, 'concluded', situation)]
  if (!command.present || !command.solved) return []
  const firstContact = state.status === 'registered' && state.round === 1 && state.misdirected === 0
  return [closing(state, firstContact ? 'at-first-contact' : 'confirmed', situation)]
}
