import type { Case, CaseLink } from './case.ts'
import type { CaseEvent, CasesLinked, CasesUnlinked } from './events.ts'

/** What happens between cases. */
export type BetweenEvent = CasesLinked | CasesUnlinked

export function isBetweenEvent(event: CaseEvent): event is BetweenEvent {
  return event.type === 'CasesLinked' || event.type === 'CasesUnlinked'
}

/** The state after something happened between this case and another. */
export function followBetween(state: Case, event: BetweenEvent): Case {
  switch (event.type) {
    case 'CasesLinked':
    case 'CasesUnlinked':
      return { ...state, links: linksAfter(state.links, event) }
  }
}

function linksAfter(
  links: readonly CaseLink[],
  { type, other, relation }: CasesLinked | CasesUnlinked,
): readonly CaseLink[] {
  const rest = links.filter((one) => one.other !== other)
  return type === 'CasesLinked' ? [...rest, { other, relation }] : rest
}

/** An event that another case gets in the same act. */
export type OnOtherSide = { readonly caseId: string; readonly event: CaseEvent }

/** What an event of a case means to another, if anything: the same act, told from its side. */
export function onOtherSide({ id }: Pick<Case, 'id'>, event: CaseEvent): OnOtherSide | null {
  return isBetweenEvent(event) ? { caseId: event.other, event: { ...event, other: id } } : null
}
