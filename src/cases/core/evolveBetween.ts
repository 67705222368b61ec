import { baseOf } from './baseOf.ts'
import type {
  AnsweredTogether,
  CaseAbsorbed,
  CaseMerged,
  CaseReleased,
  CasesLinked,
  CasesUnlinked,
  CaseUnmerged,
  InformationPassedOn,
} from './betweenEvents.ts'
import type { Case, CaseLink, Merged } from './case.ts'
import type { CaseEvent } from './events.ts'
import { promised, retimed } from './evolveClocks.ts'
import { stoodAt } from './merge.ts'

/** What happens between cases. */
export type BetweenEvent =
  | CasesLinked
  | CasesUnlinked
  | CaseMerged
  | CaseAbsorbed
  | CaseUnmerged
  | CaseReleased
  | InformationPassedOn
  | AnsweredTogether

const types: readonly CaseEvent['type'][] = [
  'CasesLinked',
  'CasesUnlinked',
  'CaseMerged',
  'CaseAbsorbed',
  'CaseUnmerged',
  'CaseReleased',
  'InformationPassedOn',
  'AnsweredTogether',
]

export function isBetweenEvent(event: CaseEvent): event is BetweenEvent {
  return types.includes(event.type)
}

/** The state after something happened between this case and another. Throws on what cannot follow. */
export function followBetween(state: Case, event: BetweenEvent): Case {
  switch (event.type) {
    case 'CasesLinked':
    case 'CasesUnlinked':
      return { ...state, links: linksAfter(state.links, event) }
    case 'CaseMerged':
      return merged(state, event)
    case 'CaseAbsorbed':
      return { ...state, absorbed: [...state.absorbed, event.other] }
    case 'CaseReleased':
      return { ...state, absorbed: state.absorbed.filter((id) => id !== event.other) }
    case 'CaseUnmerged':
      return unmerged(state, event)
    case 'InformationPassedOn':
    case 'AnsweredTogether':
      return state
  }
}

function linksAfter(
  links: readonly CaseLink[],
  { type, other, relation }: CasesLinked | CasesUnlinked,
): readonly CaseLink[] {
  const rest = links.filter((one) => one.other !== other)
  return type === 'CasesLinked' ? [...rest, { other, relation }] : rest
}

function merged(state: Case, { at, other, reference }: CaseMerged): Merged {
  if (state.status === 'merged' || state.status === 'closed') throw new Error(`A ${state.status} case merges`)
  const together = { into: other, reference, since: at }
  return { ...baseOf(state), status: 'merged', together, before: stoodAt(state) }
}

function unmerged(state: Case, event: CaseUnmerged): Case {
  if (state.status !== 'merged') throw new Error('A case that was not merged goes its own way')
  const { before, together } = state
  const own = { ...baseOf(state), together: null }
  if (before.status === 'waiting') return { ...own, ...before }
  const pause = { from: together.since, to: event.at }
  const stoodStill = together.since < state.dueAt && pause.from < pause.to
  const pauses = stoodStill ? [...state.pauses, pause] : state.pauses
  return { ...own, ...promised(state, event), ...retimed(state, event), pauses, status: before.status }
}
