import { dateText, dayOf } from '../../deadlines/core/localDay.ts'
import { epochMilliseconds, type Instant } from '../../language/core/instant.ts'
import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { answerDue, dueFor, limitFor, movedWords, partnerCalendar, partnerDue } from './due.ts'
import type { DeadlinesRecalculated } from './events.ts'
import type { Rules } from './facts.ts'
import { afterPauses } from './pauses.ts'
import { openReferrals } from './referrals.ts'
import { lineage } from './tree.ts'

/**
 * Counts the due moments of an open case again because an administrator asked for it: after a holiday was declared, or
 * by the timetable of today. The reason stands in the recalculation. A date that the customer was given by hand stays,
 * and so does the first promise.
 */
export function recalculate(
  state: Case,
  { recalculation, newEdition }: CommandOf<'recalculate'>,
  { facts, at, stamp }: Situation,
): Decision {
  if (state.status === 'closed') return { refused: 'case-closed' }
  const editionAt = newEdition ? at : state.editionAt
  const moved = {
    ...movedAnswer({ ...state, editionAt }, facts),
    ...movedWords(state, facts, { editionAt, at }),
    ...movedWindow({ ...state, editionAt }, facts),
    ...movedReferrals(state, facts, newEdition ? at : null),
  }
  const another = newEdition && isAnotherEdition(state, facts, at)
  if (Object.keys(moved).length === 0 && !another) return { refused: 'nothing-moved' }
  return [{ type: 'DeadlinesRecalculated', ...stamp, recalculation, editionAt, ...moved }]
}

type Moments = Pick<DeadlinesRecalculated, 'dueAt' | 'confirmBy'>

function movedAnswer(state: Case, rules: Rules): Moments {
  if (state.dueByHand || state.answer) return {}
  const dueAt = answerDue(rules, state, state)
  return dueAt && dueAt !== state.dueAt ? { dueAt } : {}
}

/** The customer was told how long they may object, in writing: that time only ever gets longer. */
function movedWindow(state: Case, rules: Rules): Moments {
  if (state.status !== 'answered' || !state.answer) return {}
  const confirmBy = dueFor(rules, state, 'objection', state.answer.at, state.editionAt)
  return confirmBy && confirmBy > state.confirmBy ? { confirmBy } : {}
}

/** What partners owe us, by their own calendars; a date that a partner asked for stays. */
function movedReferrals(
  state: Case,
  rules: Rules,
  editionAt: Instant | null,
): Pick<DeadlinesRecalculated, 'referrals'> {
  const moved = openReferrals(state).flatMap(({ partner, at, dueAt: before, dueByHand }) => {
    if (dueByHand) return []
    const edition = editionAt ?? at
    const limit = limitFor(rules, state, 'partner-answer', edition, partner)
    const end = partnerDue(rules, state, { partner, at, editionAt: edition })
    const pauses = state.pauses.filter(({ from }) => from >= at)
    const dueAt = limit && end && afterPauses(partnerCalendar(rules, partner), end, limit.unit, pauses)
    return dueAt && dueAt !== before ? [{ partner, dueAt }] : []
  })
  return moved.length > 0 ? { referrals: moved } : {}
}

/** Whether limits or ladder of another day hold now than did for the case, or its category stands elsewhere. */
function isAnotherEdition(
  { editionAt: before, category }: Case,
  { timetable, ladder, calendar, tree }: Rules,
  now: Instant,
): boolean {
  const day = (at: Instant) => dateText(dayOf(calendar.zone, epochMilliseconds(at)))
  const [from, until] = [day(before), day(now)]
  const isLater = ({ validFrom }: { readonly validFrom: string }) => validFrom > from && validFrom <= until
  return (
    [...timetable, ...ladder].some(isLater) ||
    lineage(tree, category, before).join() !== lineage(tree, category, now).join()
  )
}
