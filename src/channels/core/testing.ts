import { eventsOf, type Step } from '../../cases/core/testing.ts'
import { isWorthSaying, type Occasion, occasionOf } from './noticeFacts.ts'
import { type NoticePurpose, noticesFor } from './notices.ts'

/** What the customer is told in the course of these steps, with the occasion of each. */
export function occasionsIn(
  steps: readonly Step[],
): readonly { purpose: NoticePurpose; occasion: Occasion }[] {
  const events = eventsOf(steps)
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
