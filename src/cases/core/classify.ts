import type { Instant } from '../../language/core/instant.ts'
import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { answerDue, movedWords } from './due.ts'
import type { CaseEvent } from './events.ts'

/**
 * Classifies by service, complexity, importance and procedure (guide 5.1.9), as often as needed. The date moves with
 * the class, counted from the round's beginning and moved by the time waited for the customer; moving it later than now promised
 * needs a reason, which the customer is told. The first word and the next one move along.
 */
export function classify(state: Case, command: CommandOf<'classify'>, { facts, stamp }: Situation): Decision {
  if (state.status === 'closed') return { refused: 'case-closed' }
  if (!facts.category) return { refused: 'no-such-category' }
  const { category, complexity, importance, procedure, text } = command
  const named = command.named ?? state.named
  const timed = { kind: state.kind, category, complexity, importance }
  const counted = answerDue(facts, state, timed)
  const dueAt = counted && dueAfter(state, counted)
  if (!dueAt) return { refused: 'no-deadline' }
  if (dueAt > state.dueAt && text === null) return { refused: 'later-needs-reason' }
  const accepted: CaseEvent[] = state.accepted ? [] : [{ type: 'CaseAccepted', ...stamp }]
  return [
    ...accepted,
    {
      ...{ type: 'CaseClassified', ...stamp, category, complexity, importance, procedure, named },
      ...{
        dueAt,
        ...movedWords({ ...state, ...timed }, facts, { editionAt: state.editionAt, at: null }),
        text,
      },
    },
  ]
}

/** An answer that was given is judged by its own date, and a date told with reasons is not taken back. */
function dueAfter(state: Case, counted: Instant): Instant {
  if (state.status === 'answered') return state.dueAt
  return state.dueByHand && state.dueAt > counted ? state.dueAt : counted
}
