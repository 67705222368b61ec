import type { Instant } from '../../language/core/instant.ts'
import type { Actor } from '../../staff/core/actor.ts'
import type { CaseEvent } from './events.ts'
import type { Facts } from './facts.ts'
import type { RefusalCode } from './refusals.ts'

/** What every decision function gets beside the command, and the stamp it puts on its events. */
export type Situation = {
  readonly actor: Actor
  readonly facts: Facts
  readonly at: Instant
  readonly stamp: Pick<CaseEvent, 'at' | 'by'>
}
export type Refused = { readonly refused: RefusalCode }
export type Decision = readonly CaseEvent[] | Refused
