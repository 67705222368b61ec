import type { Case } from './case.ts'
import type { CaseEvent, ProposalsMade, SourceAdded } from './events.ts'

export type MediaEvent = SourceAdded | ProposalsMade

export function isMediaEvent(event: CaseEvent): event is MediaEvent {
  return event.type === 'SourceAdded' || event.type === 'ProposalsMade'
}

/** The state after an outlet published the story too, or proposals were made (guide 5.2). */
export function followMedia(state: Case, event: MediaEvent): Case {
  if (event.type === 'ProposalsMade') return { ...state, proposedAt: event.at }
  const { outlet, publishedOn, reach, text } = event
  return { ...state, sources: [...state.sources, { outlet, publishedOn, reach, text }] }
}
