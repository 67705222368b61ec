import type { CaseEvent } from '../../cases/core/events.ts'
import { eventsOf, type Step } from '../../cases/core/testing.ts'
import { isWorthSaying, type Occasion, occasionOf } from './noticeFacts.ts'
import { type NoticePurpose, noticesFor } from './notices.ts'

/** What the customer is told in the course of these steps, with the occasion of each. */
function occasionsIn(steps: readonly Step[]): readonly { purpose: NoticePurpose; occasion: Occasion }[] {
  return occasionsOf(eventsOf(steps))
}

/** The same of events that happened. */
export function occasionsOf(
  events: readonly CaseEvent[],
): readonly { purpose: NoticePurpose; occasion: Occasion }[] {
  return events.flatMap((event, index) => {
    const occasion = occasionOf(events, index + 1)
    return noticesFor(event)
      .filter((purpose) => isWorthSaying(purpose, occasion, null))
      .map((purpose) => ({ purpose, occasion }))
  })
}

/** The same, by name. */
export function told(steps: readonly Step[]): readonly NoticePurpose[] {
  return occasionsIn(steps).map(({ purpose }) => purpose)
}
