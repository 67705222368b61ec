import type { Actor } from '../../staff/core/actor.ts'
import { scopeOf, sees } from './access.ts'
import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Refused, Situation } from './decision.ts'

/** Says that two cases have to do with each other; whoever does it must see both. Closed ones, too: what was once may explain what is. */
export function link(state: Case, { relation }: CommandOf<'link'>, situation: Situation): Decision {
  const { stamp } = situation
  const other = otherCase(state, situation)
  if ('refused' in other) return other
  if (isLinked(state, other.id)) return { refused: 'already-linked' }
  return [{ type: 'CasesLinked', ...stamp, other: other.id, relation }]
}

/** They have nothing to do with each other after all. */
export function unlink(state: Case, situation: Situation): Decision {
  if (state.links.length === 0) return { refused: 'not-linked' }
  const other = otherCase(state, situation)
  if ('refused' in other) return other
  const linked = state.links.find((one) => one.other === other.id)
  if (!linked) return { refused: 'not-linked' }
  return [{ type: 'CasesUnlinked', ...situation.stamp, ...linked }]
}

/** The second case of a command, where the actor may see it: one that they may not see is as good as none. */
export function otherCase(
  state: Case,
  { actor, facts: { other } }: { readonly actor: Actor; readonly facts: { readonly other: Case | null } },
): Case | Refused {
  if (!other || !sees(scopeOf(actor), other)) return { refused: 'no-such-other-case' }
  return other.id === state.id ? { refused: 'same-case' } : other
}

function isLinked({ links }: Case, id: string): boolean {
  return links.some(({ other }) => other === id)
}
