import { alertedAtOnce } from '../../deadlines/core/ladder.ts'
import type { Case } from './case.ts'
import { urgentKey } from './clocks.ts'
import type { Situation } from './decision.ts'
import type { CaseEscalated } from './events.ts'
import type { Rules } from './facts.ts'

/** What cannot wait goes up at once, at any hour, to whoever the ladder names. */
export function urgentAlerts(
  { ladder, calendar }: Rules,
  { dueAt, editionAt }: Pick<Case, 'dueAt' | 'editionAt'>,
  stamp: Situation['stamp'],
): CaseEscalated[] {
  return alertedAtOnce(ladder, editionAt, calendar.zone).map((to) => ({
    type: 'CaseEscalated',
    ...stamp,
    ...{ clock: 'answer', dueAt, to, when: 'urgent', alarms: [] },
  }))
}

/** The head of the department that an urgent case comes to, as long as nobody has it in hand: before, there was none. */
export function alertOfHead(rules: Rules, state: Case, stamp: Situation['stamp']): CaseEscalated[] {
  if (!state.urgent || state.acknowledged.includes(urgentKey)) return []
  return urgentAlerts(rules, state, stamp).filter(({ to }) => to === 'head')
}
