import type { Instant } from '../../language/core/instant.ts'
import type { ActorRef } from '../../staff/core/actor.ts'

/** An event of that type: what it says, and who did it when. */
export type EventOf<Type extends string, Data = unknown> = {
  readonly type: Type
  readonly at: Instant
  readonly by: ActorRef
} & Readonly<Data>
