import type { Instant } from '../../language/core/instant.ts'
import type { EventOf as Event } from './eventOf.ts'
import type { Channel, Relation, TextRef } from './terms.ts'

/** It repeats another case, the survivor (id and reference), and is handled as part of it. */
export type CaseMerged = Event<'CaseMerged', { other: string; reference: string }>
/** The survivor's side of it. */
export type CaseAbsorbed = Event<'CaseAbsorbed', { other: string }>
/** It goes its own way again, why, and its dates later by the time that it stood still; no words where the survivor ended without an answer. */
export type CaseUnmerged = Event<
  'CaseUnmerged',
  {
    other: string
    text: TextRef | null
    dueAt: Instant
    firstResponseDueAt?: Instant
    updateDueAt?: Instant
  }
>
export type CaseReleased = Event<'CaseReleased', { other: string }>
/** What the customer of a merged case says goes to the survivor, where it is an `InformationReceived`. */
export type InformationPassedOn = Event<
  'InformationPassedOn',
  { other: string; channel: Channel; text: TextRef; files: readonly string[] }
>
/** The survivor was answered; these are the same words, for the customer of this case. */
export type AnsweredTogether = Event<'AnsweredTogether', { other: string; text: TextRef; solved: boolean }>
/** Both cases have one of these, each naming the other by its id and what that one is to it. */
export type CasesLinked = Event<'CasesLinked', { other: string; relation: Relation }>
export type CasesUnlinked = Event<'CasesUnlinked', { other: string; relation: Relation }>
