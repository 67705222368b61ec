import { fromTemporal, type Instant, toTemporal } from '../../language/core/instant.ts'
import { type Actor, personId } from '../../staff/core/actor.ts'
import type { Case } from './case.ts'
import type { RefusalCode } from './refusals.ts'

/** The longest that one conversation lasts. */
const contactHours = 1

/**
 * Why an officer or program must not handle a case: named in it, or had it in an earlier round (guide 5.1.11, new
 * employees look at it).
 */
export function mustNotHandle(state: Case, person: string): RefusalCode | null {
  if (state.named.includes(person)) return 'named-in-case'
  return state.earlierHandlers.includes(person) ? 'handled-before' : null
}

/**
 * Why somebody must not end a case for the customer, by a word they write down for them or by giving up on them:
 * whoever handled it would judge their own work. Only a first contact ends otherwise, see {@link isFirstContact}.
 */
export function mustNotEnd(state: Case, actor: Actor): RefusalCode | null {
  const person = personId(actor)
  if (person === null) return null
  if (state.handlers.includes(person)) return 'handled-it'
  return state.status === 'review' && state.earlierHandlers.includes(person) ? 'handled-before' : null
}

/**
 * Whether an answer at that moment is part of the conversation in which the case was registered (guide 5.1.9: register,
 * solve, close): by the one who received it, within the hour, before anybody else had it. Then, and only then, the
 * customer who is there and content has confirmed it to the one who answers.
 */
export function isFirstContact(state: Case, actor: Actor, at: Instant): boolean {
  const person = personId(actor)
  const until = fromTemporal(toTemporal(state.registeredAt).add({ hours: contactHours }))
  const untouched = state.status === 'registered' && state.round === 1 && state.misdirected === 0
  return person !== null && person === state.receivedBy && untouched && at <= until
}
