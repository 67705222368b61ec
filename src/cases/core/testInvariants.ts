import type { Case } from './case.ts'
import type { CaseEvent } from './events.ts'
import { openReferrals } from './referrals.ts'
import { grounds } from './terms.ts'
import type { Stride } from './testWalks.ts'

/**
 * What must hold of every case whatever was done to it, as sentences that are broken; none where all is well:
 * somebody or some body always owns an open case, nobody reviews their own handling, no case closes without a ground
 * or without its customer having been told, and whatever was given to a partner is answered, back, or still clocked.
 */
export function brokenIn({ before, events, after }: Stride): string[] {
  const first = before.status === 'nothing' ? after : before
  const rules: Readonly<Record<string, boolean>> = {
    'an open case is somebody’s': isSomebodys(after),
    'nobody handles who must not': mayHandle(after),
    'a closed case has its ground': after.status !== 'closed' || grounds.includes(after.ground),
    'the customer was told before closing': isTold(events, after),
    'outlets were told what came of it': areOutletsAnswered(after),
    'a referral is answered, back or clocked': areReferralsWhole(after),
    'the first promise stays': after.firstDueAt === first.firstDueAt,
    'rounds come one by one': after.round - first.round <= 1 && after.rounds.length === after.round - 1,
    'the case stays the same case': after.id === first.id && after.reference === first.reference,
  }
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]))
}

/** At intake it is the intake team's, in review the follow-up team's, answered the customer's word is awaited. */
function isSomebodys(state: Case): boolean {
  if (state.status !== 'treatment') return true
  return state.department !== null || state.owner !== null || openReferrals(state).length > 0
}

function mayHandle({ owner, earlierHandlers, named, referrals, status }: Case): boolean {
  const closed = status === 'closed'
  const having = [owner, ...referrals.flatMap(({ ended, officer }) => (ended === null ? [officer] : []))]
  return (
    closed || having.every((person) => person === null || ![...earlierHandlers, ...named].includes(person))
  )
}

/** By an answer, or by words of the act that closes it: why it was not accepted, that it was taken back, the last word. */
function isTold(events: readonly CaseEvent[], after: Case): boolean {
  if (after.status !== 'closed' || !events.some(({ type }) => type === 'CaseClosed')) return true
  const said = events.some(({ type }) => type === 'CaseDeclined' || type === 'CaseWithdrawn')
  return said || after.answer !== null || after.ground === 'unsatisfied-after-last-round'
}

function areReferralsWhole(state: Case): boolean {
  const over = state.status === 'answered' || state.status === 'closed' || state.status === 'registered'
  return !over || openReferrals(state).length === 0
}

/** What was published ends with somebody to tell, and where it was not solved with proposals. */
function areOutletsAnswered(state: Case): boolean {
  if (state.status !== 'closed') return true
  if (state.ground === 'proposals-made') return state.sources.length > 0 && state.proposedAt !== null
  return state.ground !== 'outlet-answered' || state.sources.length > 0
}
