import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import type { SourceAdded } from './events.ts'
import type { RefusalCode } from './refusals.ts'
import type { Ground } from './terms.ts'
import { owesAnswer } from './update.ts'

/** An outlet published the story too (guide 5.2): one case for one story, however many tell it. */
export function addSource(state: Case, command: CommandOf<'add-source'>, situation: Situation): Decision {
  if (state.kind !== 'media') return { refused: 'not-media' }
  if (state.status === 'closed') return { refused: 'case-closed' }
  const refused = notPublished(command, situation)
  return refused ? { refused } : [sourceAdded(command, situation)]
}

type SourceSaid = Pick<CommandOf<'add-source'>, 'outlet' | 'published' | 'reach' | 'text'>

/** Why that is no source: no outlet of ours, or of a day to come. */
export function notPublished(
  { outlet, published }: SourceSaid,
  { facts, at }: Situation,
): RefusalCode | null {
  if (facts.outlet !== outlet) return 'no-such-outlet'
  const { zone } = facts.calendar
  const today = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()
  return published > today ? 'not-published-yet' : null
}

export function sourceAdded(
  { outlet, published, reach, text }: SourceSaid,
  { stamp }: Situation,
): SourceAdded {
  return { type: 'SourceAdded', ...stamp, outlet, publishedOn: published, reach, text }
}

/** What is proposed where nothing solves what was published (guide 5.2); outlets are told of the steps by the answer. */
export function propose(state: Case, { text }: CommandOf<'propose'>, { stamp }: Situation): Decision {
  if (state.kind !== 'media') return { refused: 'not-media' }
  const refused = owesAnswer(state)
  if (refused) return { refused }
  return [{ type: 'ProposalsMade', ...stamp, text }]
}

/** What an answer to outlets waits for: somebody to answer, and proposals where nothing was solved (guide 5.2). */
export function notYetToOutlets(state: Case, solved: boolean): RefusalCode | null {
  if (state.kind !== 'media') return null
  if (state.sources.length === 0) return 'source-first'
  return solved || state.proposedAt !== null ? null : 'propose-first'
}

/** The ground on which its answer closes a case that nobody confirms: a tip, and what outlets were told. */
export function groundOfAnswer({ kind }: Case, solved: boolean): Ground {
  if (kind !== 'media') return 'concluded'
  return solved ? 'outlet-answered' : 'proposals-made'
}
