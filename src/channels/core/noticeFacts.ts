import { type Case, nothing, type State } from '../../cases/core/case.ts'
import type { CaseClosed, CaseEvent } from '../../cases/core/events.ts'
import { evolve } from '../../cases/core/evolve.ts'
import { type Instant, toTemporal } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import { isToldByClosing, type NoticePurpose, noticesFor } from './notices.ts'
import { outletNoticeFor } from './outletNotices.ts'

export type DateMover = 'limits' | 'days'

/** Everything that a notice may say. */
export type NoticeFacts = {
  readonly purpose: NoticePurpose
  readonly language: Language
  readonly name: string | null
  /** The case as it stood right after the event. */
  readonly state: Case
  /** The officer's words that are passed on; nothing where there are none or they are erased. */
  readonly words: string | null
  /** Section and ministry, a line each, in that language. */
  readonly signature: string | null
  /** The department's name in that language. */
  readonly department: string | null
  /** The name of the body that has it or that answered, in that language. */
  readonly partner: string | null
  /** Until when an appeal reopens the case; nothing where it is not closed or its kind knows no appeal. */
  readonly appealBy: Instant | null
  /** The bodies to which the customer can go after our last word, with their conditions; empty with any other notice. */
  readonly bodies: readonly { readonly name: string; readonly note: string | null }[]
  /** What moved a recounted date: the limits of another day, else our working days. */
  readonly moved: DateMover
  /** The survey's invitation. */
  readonly survey: string | null
}

/** An event of a case with what came before it and what it led to. */
export type Occasion = {
  readonly event: CaseEvent
  readonly before: State
  readonly state: Case
  readonly earlier: readonly CaseEvent[]
  readonly later: readonly CaseEvent[]
}

/** The event of that version (from 1) in the whole story of a case. Throws where the story is shorter: that is a bug. */
export function occasionOf(events: readonly CaseEvent[], version: number): Occasion {
  const earlier = events.slice(0, version - 1)
  const event = events[version - 1]
  if (!event) throw new Error(`The story has no version ${version}`)
  const before = earlier.reduce<State>(evolve, nothing)
  return { event, before, state: evolve(before, event), earlier, later: events.slice(version) }
}

/** Whether this must be said at all, now that the whole story is known. */
export function isWorthSaying(purpose: NoticePurpose, occasion: Occasion, survey: string | null): boolean {
  const { event, earlier, later } = occasion
  switch (purpose) {
    case 'receipt':
      return !later.some(closesAtOnce)
    case 'delay':
      return isLater(occasion)
    case 'recalculated':
      return isLater(occasion) && !isOvertaken(occasion)
    case 'information':
      return !earlier.some((other) => isThankedFor(other) && isWithinAnHour(other.at, event.at))
    case 'closed':
      return survey !== null || !(event.type === 'CaseClosed' && event.ground === 'concluded')
    case 'update':
      return event.type !== 'ReferralExtended' || !isLater(occasion)
    case 'declined':
    case 'referred':
    case 'with-partner':
    case 'directed':
    case 'question':
    case 'answer':
    case 'review':
    case 'withdrawn':
    case 'merged':
    case 'unmerged':
    case 'answered-together':
      return true
  }
}

function isLater({ before, state }: Occasion): boolean {
  return before.status !== 'nothing' && state.dueAt > before.dueAt
}

/** Notices of new dates leave slowly: whoever has an answer or yet another date by now is not told of this one. */
function isOvertaken({ state, later }: Occasion): boolean {
  let now = state
  return later.some((event) => {
    now = evolve(now, event)
    return now.status === 'answered' || now.status === 'closed' || now.dueAt !== state.dueAt
  })
}

/** What is solved at first contact is told once, with its reference. */
function closesAtOnce(event: CaseEvent): boolean {
  return event.type === 'CaseClosed' && event.ground === 'at-first-contact'
}

function isThankedFor(event: CaseEvent): boolean {
  const isHeard = event.type === 'InformationReceived' || event.type === 'InformationPassedOn'
  return isHeard && noticesFor(event).includes('information')
}

/** One thanks an hour: two machines that thank each other must fall silent. */
function isWithinAnHour(earlier: Instant, later: Instant): boolean {
  return toTemporal(earlier).until(toTemporal(later)).total('hours') < 1
}

/** The id of the text that is passed on to the customer. No other text of a case ever is: notes stay inside. */
export function passedOnText({ event, earlier }: Occasion): string | null {
  if (event.type === 'CaseDeclined' || event.type === 'InformationRequested' || event.type === 'AnswerGiven')
    return event.text.id
  if (event.type === 'UpdateGiven' || event.type === 'DelayNoticeGiven' || event.type === 'KindChanged')
    return event.text.id
  if (event.type === 'AnsweredTogether') return event.text.id
  if (event.type === 'CustomerDirected' || event.type === 'ReferralExtended') return event.text.id
  if (event.type === 'CaseClassified') return event.text?.id ?? null
  if (event.type !== 'CaseClosed') return null
  const answer = earlier.at(-1)
  if (answer?.type === 'AnswerGiven' && isToldByClosing(answer)) return answer.text.id
  // Outlets are told in the words of the answer that closed the case.
  if (answer?.type === 'AnswerGiven' && outletNoticeFor(event) !== null) return answer.text.id
  return event.ground === 'unsatisfied-after-last-round' ? (event.text?.id ?? null) : null
}

/** Whether the rounds are over and the customer still dissatisfied: then they are told who else may help (guide 5.1.11). */
export function isLastWord({ event }: Occasion): boolean {
  return event.type === 'CaseClosed' && event.ground === 'unsatisfied-after-last-round'
}

/** The code of the body that this is about, if it is about one. */
export function partnerIn({ event }: Occasion): string | null {
  if (event.type === 'ReferredToPartner' || event.type === 'ReferralExtended') return event.partner
  return event.type === 'AnswerGiven' ? (event.partner ?? null) : null
}

/** A recalculation by the timetable of its own day moves by that; one after a holiday keeps the timetable of before. */
export function moverOf({ event, before }: Occasion): DateMover {
  if (event.type !== 'DeadlinesRecalculated' || before.status === 'nothing') return 'days'
  return event.editionAt === before.editionAt ? 'days' : 'limits'
}

/** Until when an appeal is possible, of the closing that this event is or leads to in the same act. */
export function appealOf({ event, later }: Occasion): Instant | null {
  const closing = [event, later[0]].find((one): one is CaseClosed => one?.type === 'CaseClosed')
  return closing && closing.appealBy > closing.at ? closing.appealBy : null
}
