import type { Complexity, Importance, Kind } from '../../deadlines/core/classes.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import type { Channel, Ground, Jurisdiction, Procedure, Relation, TextRef, Way } from './terms.ts'

/** What is known of a case whatever its status. Ids and codes only: words of people live in their own rows. */
export type CaseBase = {
  readonly id: string
  readonly reference: string
  readonly kind: Kind
  readonly channel: Channel
  readonly language: Language
  readonly customer: string | null
  readonly externalNumber: string | null
  readonly registeredAt: Instant
  /** The promise of the receipt; it stays on record whatever moves later. */
  readonly firstDueAt: Instant
  /** When the answer is due now, and what was first promised in this round. */
  readonly dueAt: Instant
  readonly roundFirstDueAt: Instant
  /** When the present due moment was promised. */
  readonly dueSince: Instant
  /** The customer was given this date by hand, with the reasons for the delay. */
  readonly dueByHand: boolean
  /** The timetable of this moment counts for the case, whatever the ministry decides later. */
  readonly editionAt: Instant
  /** The first word by a person: until when, and when it came. */
  readonly firstResponse: { readonly dueAt: Instant; readonly at: Instant | null } | null
  /** The next word to the customer while no answer is ready: since the last one, until when. */
  readonly update: { readonly since: Instant; readonly dueAt: Instant } | null
  readonly urgent: boolean
  /** Keys of the alarms that sounded for clocks that still run. */
  readonly sounded: readonly string[]
  /** Clocks with their due moment (`answer 2026-…`) that went up above the owner, and those that somebody has in hand. */
  readonly escalated: readonly string[]
  readonly acknowledged: readonly string[]
  readonly category: string | null
  readonly complexity: Complexity
  readonly importance: Importance
  readonly procedure: Procedure | null
  readonly accepted: boolean
  readonly jurisdiction: Jurisdiction
  /** When the customer was told in this round which body is responsible, though it is no partner of ours. */
  readonly directedAt: Instant | null
  readonly department: string | null
  /** What departments were asked for in this round, in order. */
  readonly tasks: readonly Task[]
  /** Every time that a partner got the case, in order. */
  readonly referrals: readonly Referral[]
  readonly owner: string | null
  /** Officers named in the case: they neither see nor handle it (guide 5.1.6). */
  readonly named: readonly string[]
  /** Why the customer complains (guide 5.1): codes of the ministry's list, in the order in which they were given. */
  readonly causes: readonly string[]
  readonly sealed: boolean
  /** Whose it is is known to a named few alone: it is a tip, or was one. */
  readonly authorSealed: boolean
  /** The officer or program that registered it; nothing where it came by itself. */
  readonly receivedBy: string | null
  /** Officers and programs: who has handled this round, and who handled the rounds before (guide 5.1.11: looked at by new employees). */
  readonly handlers: readonly string[]
  readonly earlierHandlers: readonly string[]
  readonly round: number
  readonly roundOpenedAt: Instant
  /** Waits for the customer that stood this round's clock still, in order. */
  readonly pauses: readonly Pause[]
  readonly misdirected: number
  readonly attempts: readonly { readonly at: Instant; readonly reached: boolean }[]
  readonly answer: Answer | null
  /** Where the story of a media case was published (guide 5.2), in the order in which it was found. */
  readonly sources: readonly Source[]
  /** When proposals were last made in this round because nothing solves it (guide 5.2). */
  readonly proposedAt: Instant | null
  readonly rounds: readonly PastRound[]
  /** Cases that have to do with this one, in the order in which they were linked. */
  readonly links: readonly CaseLink[]
  /** The case as part of which this one is or was handled to its end. */
  readonly together: Together | null
  /** Ids of the cases that were merged into this one and not taken out again. */
  readonly absorbed: readonly string[]
}

/** The survivor of a merge: its id and reference, and since when. */
export type Together = { readonly into: string; readonly reference: string; readonly since: Instant }

/** The id of another case, and what that one is to this. */
export type CaseLink = { readonly other: string; readonly relation: Relation }

export type Pause = { readonly from: Instant; readonly to: Instant }

export type Answer = {
  readonly at: Instant
  readonly solved: boolean
  readonly text: TextRef
  readonly by: string | null
  /** The body that answered the customer itself. */
  readonly partner: string | null
}

/** A story as one outlet published it. */
export type Source = {
  /** The outlet's code. */
  readonly outlet: string
  /** The day of publication, `YYYY-MM-DD`. */
  readonly publishedOn: string
  /** How many people it reached, as far as anybody knows. */
  readonly reach: number | null
  /** The headline as its subject and the link, which a printed page has not, as its body. */
  readonly text: TextRef
}

/** Something that a department was asked for while the case stayed where it was; `id` is that of its words. */
export type Task = {
  readonly id: string
  readonly department: string
  readonly dueAt: Instant
  /** Done, no longer needed, or overtaken by the answer. */
  readonly endedAt: Instant | null
}

/** A case in the hands of a partner (guide 5.1.8, 5.1.9, 5.5.5): one each time that it was given to it. */
export type Referral = {
  readonly partner: string
  readonly way: Way
  /** The round in which it was given. */
  readonly round: number
  readonly at: Instant
  /** When the present date was promised, and the date: by the partner's own calendar. */
  readonly dueSince: Instant
  readonly dueAt: Instant
  readonly firstDueAt: Instant
  /** The partner asked for this date, with its reasons. */
  readonly dueByHand: boolean
  readonly acknowledgedAt: Instant | null
  /** Who in the body has it; nothing while nobody took it or the body has no accounts. */
  readonly officer: string | null
  readonly ended: ReferralEnd | null
}
/** `answered`: to us or to the customer; `returned`: not theirs; `recalled`: we took it back, or the case ended without it. */
export type ReferralEnd = {
  readonly at: Instant
  readonly how: 'answered' | 'returned' | 'recalled'
}

/** A round that ended with the customer's no; it had been closed where the no came as an appeal. */
export type PastRound = {
  readonly round: number
  readonly openedAt: Instant
  readonly firstDueAt: Instant
  readonly dueAt: Instant
  readonly answer: Answer | null
  readonly misdirected: number
  readonly department: string | null
  readonly closedAt: Instant | null
  readonly ground: Ground | null
}

/** At intake: received and registered, not yet (or again not) with a department. */
export type Registered = CaseBase & { readonly status: 'registered' }
/** Being studied and treated. */
export type Treatment = CaseBase & { readonly status: 'treatment' }
/** The customer was asked for something and the answer's clock stands still. */
export type Waiting = CaseBase & { readonly status: 'waiting'; readonly askedAt: Instant }
/** Answered; the customer may confirm or object until `confirmBy`. */
export type Answered = CaseBase & {
  readonly status: 'answered'
  readonly confirmBy: Instant
  /** When the customer last wrote after the answer: then silence is no consent, and somebody must read it. */
  readonly wroteAt: Instant | null
}
/** The customer said no: somebody who has not handled the case must take it. */
export type Review = CaseBase & { readonly status: 'review' }
/**
 * Repeats another case and is handled as part of it: no clock of its own runs, and it is in no queue. `before` is where
 * it stood, to come back to.
 */
export type Merged = CaseBase & {
  readonly status: 'merged'
  readonly together: Together
  readonly before: StoodAt
}
export type StoodAt =
  | { readonly status: 'registered' | 'treatment' | 'review' }
  | { readonly status: 'waiting'; readonly askedAt: Instant }
/** Closed; an appeal inside the window, until `appealBy`, opens a new round. */
export type Closed = CaseBase & {
  readonly status: 'closed'
  readonly closedAt: Instant
  readonly ground: Ground
  readonly appealBy: Instant
}

export type OpenCase = Registered | Treatment | Waiting | Answered | Review
export type Case = OpenCase | Merged | Closed
/** Before its first event a case is nothing. */
export type Nothing = { readonly status: 'nothing' }
export type State = Nothing | Case
export type Status = Case['status']

export const statuses = [
  'registered',
  'treatment',
  'waiting',
  'answered',
  'review',
  'merged',
  'closed',
] as const satisfies readonly Status[]
export const nothing: Nothing = { status: 'nothing' }
