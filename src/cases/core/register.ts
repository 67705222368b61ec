import type { Kind } from '../../deadlines/core/classes.ts'
import { mayRegister } from './access.ts'
import type { State } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { dueFor } from './due.ts'
import { notPublished, sourceAdded } from './media.ts'
import { maySetImportance } from './policy.ts'
import type { RefusalCode } from './refusals.ts'
import { urgentAlerts } from './urgent.ts'

const unclassified = { complexity: 'routine', importance: 'medium' } as const

/**
 * Registers a case with its promise (guide 5.1.8, 4): the class is what whoever received it says, else what its
 * category proposes, else routine and medium, and the date on the receipt is counted from that.
 */
export function register(state: State, command: CommandOf<'register'>, situation: Situation): Decision {
  const { actor, facts, at, stamp } = situation
  if (state.status !== 'nothing') return { refused: 'already-registered' }
  if (!mayRegister(actor)) return { refused: 'not-allowed' }
  if (command.category !== null && facts.category === null) return { refused: 'no-such-category' }
  if (command.remedy !== null && facts.choice === null) return { refused: 'no-such-remedy' }
  const { type: _, id, classes, urgent = false, source = null, ...said } = command
  const refused = source && notASource(command.kind, source, situation)
  if (refused) return { refused }
  const proposed = facts.category ?? unclassified
  const { complexity, importance } = classes ?? proposed
  if (importance !== proposed.importance && !maySetImportance(facts.policy, actor))
    return { refused: 'importance-by-team' }
  const timed = { kind: command.kind, category: command.category, complexity, importance }
  const dueAt = dueFor(facts, timed, 'answer', at)
  if (!dueAt) return { refused: 'no-deadline' }
  const firstResponseDueAt = dueFor(facts, timed, 'first-response', at)
  const updateDueAt = dueFor(facts, timed, 'update', at)
  const promises = { complexity, importance, dueAt, firstResponseDueAt, updateDueAt, urgent }
  return [
    { type: 'CaseRegistered', ...stamp, case: id, ...said, ...promises },
    ...(source ? [sourceAdded(source, situation)] : []),
    ...(urgent ? urgentAlerts(facts, { dueAt, editionAt: at }, stamp) : []),
  ]
}

function notASource(
  kind: Kind,
  source: NonNullable<CommandOf<'register'>['source']>,
  situation: Situation,
): RefusalCode | null {
  return kind === 'media' ? notPublished(source, situation) : 'not-media'
}
