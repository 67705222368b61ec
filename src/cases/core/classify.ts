import type { Importance } from '../../deadlines/core/classes.ts'
import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { answerDue, dueAfter, movedWords } from './due.ts'
import type { CaseEvent } from './events.ts'
import { maySetImportance } from './policy.ts'

/**
 * Classifies by service, complexity, importance and procedure (guide 5.1.9), as often as needed. The date moves with
 * the class, counted from the round's beginning and moved by the time waited for the customer; moving it later than now promised
 * needs a reason, which the customer is told. The first word and the next one move along.
 */
export function classify(state: Case, command: CommandOf<'classify'>, situation: Situation): Decision {
  const { facts, stamp } = situation
  if (state.status === 'closed') return { refused: 'case-closed' }
  if (!facts.category) return { refused: 'no-such-category' }
  const { category, complexity, procedure, text } = command
  const importance = importanceOf(state, command, situation)
  if (importance === null) return { refused: 'importance-by-team' }
  const causes = command.causes ?? state.causes
  const known = [...facts.causes, ...state.causes]
  if (!causes.every((cause) => known.includes(cause))) return { refused: 'no-such-cause' }
  const jurisdiction = command.jurisdiction ?? state.jurisdiction
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
      ...{
        type: 'CaseClassified',
        ...stamp,
        category,
        complexity,
        importance,
        procedure,
        jurisdiction,
        named,
        causes,
      },
      ...{
        dueAt,
        ...movedWords({ ...state, ...timed }, facts, { editionAt: state.editionAt, at: null }),
        text,
      },
    },
  ]
}

/**
 * What was said; else what the case has, or at first what a category that is new to it proposes. Nothing where it is
 * another and the ministry leaves that to a team (guide 5.1.9).
 */
function importanceOf(
  state: Case,
  { category, importance }: CommandOf<'classify'>,
  { actor, facts }: Situation,
): Importance | null {
  const proposed = (state.procedure === null && facts.category?.importance) || state.importance
  if (importance === null) return category === state.category ? state.importance : proposed
  const isOther = importance !== proposed && importance !== state.importance
  return isOther && !maySetImportance(facts.policy, actor) ? null : importance
}
