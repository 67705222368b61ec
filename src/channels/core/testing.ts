import { nothing, type State } from '../../cases/core/case.ts'
import type { CaseEvent } from '../../cases/core/events.ts'
import { evolve } from '../../cases/core/evolve.ts'
import { decideStep, type Step } from '../../cases/core/testing.ts'
import { isWorthSaying, type Occasion, occasionOf } from './noticeFacts.ts'
import { type NoticePurpose, noticesFor } from './notices.ts'

/** The events of steps that must all be accepted; a refused one is a mistake in the test. */
export function storyOf(steps: readonly Step[]): readonly CaseEvent[] {
  let state: State = nothing
  return steps.flatMap((step) => {
    const decision = decideStep(state, step)
    if ('refused' in decision) throw new Error(`${step[1].type}: ${decision.refused}`)
    state = decision.reduce<State>(evolve, state)
    return decision
  })
}

/** What the customer is told in the course of these steps, with the occasion of each. */
export function occasionsIn(
  steps: readonly Step[],
): readonly { purpose: NoticePurpose; occasion: Occasion }[] {
  const events = storyOf(steps)
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
