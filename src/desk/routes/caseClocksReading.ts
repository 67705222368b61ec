import type { Case } from '../../cases/core/case.ts'
import { clocksSeen, type Escalated } from '../../cases/core/clocksSeen.ts'
import type { CaseEvent } from '../../cases/core/events.ts'
import type { Rules } from '../../cases/core/facts.ts'
import { byText, type EventNames } from '../../cases/words/eventText.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import type { ActorRef } from '../../staff/core/actor.ts'

type Told = { readonly state: Case; readonly events: readonly CaseEvent[] }

/** The clocks of a case as its page shows them: with names of those who have an escalation in hand, and in whole hours. */
export function caseClocksOf(
  { state, events }: Told,
  rules: Rules,
  now: Instant,
  names: EventNames,
  language: Language,
) {
  const { running, urgent, worked, ...rest } = clocksSeen(state, events, rules, now)
  const nameOf = (by: ActorRef) =>
    (by.type === 'officer' && names.officers.get(by.id)?.[language]) || byText(by, names, language)
  const named = <Seen extends Escalated>(seen: Seen) => ({
    ...seen,
    inHand: seen.inHand && { at: seen.inHand.at, name: nameOf(seen.inHand.by) },
  })
  return {
    ...rest,
    running: running.map(named),
    urgent: urgent && named(urgent),
    hours: { round: Math.floor(worked.round / 60), total: Math.floor(worked.total / 60) },
  }
}
