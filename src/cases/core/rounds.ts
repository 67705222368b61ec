import type { Complexity, Importance, Kind } from '../../deadlines/core/classes.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import type { Answer, Case } from './case.ts'
import type { CaseEvent } from './events.ts'
import type { Channel, Ground, Procedure } from './terms.ts'

/** What figures count: one of these a case and round, kept beside the case in the transaction of each command. */
export type RoundFact = {
  readonly round: number
  /** Whose it is, so that figures see who came back. */
  readonly customerId: string | null
  readonly kind: Kind
  readonly channel: Channel
  readonly language: Language
  readonly category: string | null
  readonly department: string | null
  readonly complexity: Complexity
  readonly importance: Importance
  readonly procedure: Procedure | null
  /** Why the customer complains (guide 5.1). */
  readonly causes: readonly string[]
  readonly registeredAt: Instant
  readonly openedAt: Instant
  /** Nothing while neither accepted nor declined. */
  readonly accepted: boolean | null
  readonly firstDueAt: Instant
  readonly dueAt: Instant
  /** Since when the clock stands still: the customer was asked for something, or another case has the matter. */
  readonly waitingSince: Instant | null
  readonly answeredAt: Instant | null
  readonly solved: boolean | null
  readonly atFirstContact: boolean
  readonly misdirected: number
  readonly confirmation: 'yes' | 'no' | 'silence' | null
  readonly closedAt: Instant | null
  readonly ground: Ground | null
}

/** The rounds that these new events touched: the present one, and the one that a no has just ended. */
export function roundFacts(state: Case, fresh: readonly CaseEvent[]): RoundFact[] {
  const ended = fresh.some((event) => event.type === 'ReviewOpened') ? state.rounds.slice(-1) : []
  return [
    ...ended.map((past) => ({
      ...classesOf(state),
      ...past,
      ...answerFacts(past.answer),
      accepted: acceptance(state, past.ground),
      waitingSince: null,
      atFirstContact: past.ground === 'at-first-contact',
      confirmation: 'no' as const,
    })),
    presentRound(state),
  ].map(({ answer: _, ...fact }: RoundFact & { answer?: unknown }) => fact)
}

function presentRound(state: Case): RoundFact {
  const closed = state.status === 'closed' ? state : null
  return {
    ...classesOf(state),
    round: state.round,
    department: state.department,
    openedAt: state.roundOpenedAt,
    accepted: acceptance(state, closed?.ground ?? null),
    firstDueAt: state.roundFirstDueAt,
    dueAt: state.dueAt,
    waitingSince: stillSince(state),
    ...answerFacts(state.answer),
    atFirstContact: closed?.ground === 'at-first-contact',
    misdirected: state.misdirected,
    confirmation: closed ? confirmationOf(closed.ground) : null,
    closedAt: closed?.closedAt ?? null,
    ground: closed?.ground ?? null,
  }
}

/** A case merged into another never runs late again: the survivor alone is answered, in time or not. */
function stillSince(state: Case): Instant | null {
  return state.together?.since ?? (state.status === 'waiting' ? state.askedAt : null)
}

function classesOf(state: Case) {
  const { kind, channel, language, category, complexity, importance, procedure, registeredAt } = state
  const classes = { kind, channel, language, category, complexity, importance, procedure, registeredAt }
  return { ...classes, causes: state.causes, customerId: state.customer }
}

function acceptance(state: Case, ground: Ground | null): boolean | null {
  return state.accepted ? true : ground === 'declined' ? false : null
}

function answerFacts(answer: Answer | null) {
  return { answeredAt: answer?.at ?? null, solved: answer?.solved ?? null }
}

function confirmationOf(ground: Ground): RoundFact['confirmation'] {
  if (ground === 'confirmed' || ground === 'at-first-contact') return 'yes'
  return ground === 'no-objection' ? 'silence' : null
}
