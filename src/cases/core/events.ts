import type { Complexity, Importance, Kind } from '../../deadlines/core/classes.ts'
import type { Rung } from '../../deadlines/core/ladder.ts'
import type { Clock } from '../../deadlines/core/timetable.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import type {
  AnsweredTogether,
  CaseAbsorbed,
  CaseMerged,
  CaseReleased,
  CasesLinked,
  CasesUnlinked,
  CaseUnmerged,
  InformationPassedOn,
} from './betweenEvents.ts'
import type { EventOf as Event } from './eventOf.ts'
import type {
  Channel,
  ContactOutcome,
  ErasureReason,
  Ground,
  Jurisdiction,
  Procedure,
  TextRef,
  Way,
} from './terms.ts'

export type CaseRegistered = Event<
  'CaseRegistered',
  {
    case: string
    reference: string
    kind: Kind
    channel: Channel
    language: Language
    customer: string | null
    externalNumber: string | null
    category: string | null
    complexity: Complexity
    importance: Importance
    /** A case that this one was made beside: a mail from a stranger about it, an appeal that came too late. */
    linkedTo: string | null
    text: TextRef
    remedy: string | null
    files: readonly string[]
    dueAt: Instant
    /** These three since the second version of the record. */
    firstResponseDueAt?: Instant | null
    updateDueAt?: Instant | null
    urgent?: boolean
  }
>
export type CaseAccepted = Event<'CaseAccepted'>
export type CaseDeclined = Event<'CaseDeclined', { reason: string; text: TextRef }>
export type CaseClassified = Event<
  'CaseClassified',
  {
    category: string
    complexity: Complexity
    importance: Importance
    procedure: Procedure
    /** Since the third version of the record; before, everything was ours. */
    jurisdiction?: Jurisdiction
    named: readonly string[]
    /** Why the customer complains; there since the third version of the record. */
    causes?: readonly string[]
    dueAt: Instant
    /** The first word and the next one under the new class; only those that moved are there. */
    firstResponseDueAt?: Instant
    updateDueAt?: Instant
    /** Why the answer is due later than promised; there whenever it moved later. */
    text: TextRef | null
  }
>
/** An employee made it a case of another kind, with the reason and the dates under that kind (guide 5.1.1). */
export type KindChanged = Event<
  'KindChanged',
  {
    from: Kind
    kind: Kind
    text: TextRef
    dueAt: Instant
    /** Only those that moved are there. */
    firstResponseDueAt?: Instant
    updateDueAt?: Instant
  }
>
export type CaseTaken = Event<'CaseTaken', { owner: string }>
export type CaseAssigned = Event<'CaseAssigned', { owner: string }>
export type CaseReferred = Event<'CaseReferred', { department: string; text: TextRef | null }>
export type CaseReturned = Event<'CaseReturned', { from: string; text: TextRef }>
export type NoteAdded = Event<'NoteAdded', { text: TextRef; files: readonly string[] }>
export type ContactRecorded = Event<
  'ContactRecorded',
  {
    channel: Channel
    outcome: ContactOutcome
    text: TextRef | null
    updateDueAt?: Instant | null
    /** The outlet that was spoken with, instead of the customer. */
    outlet?: string
  }
>
export type InformationRequested = Event<'InformationRequested', { text: TextRef }>
export type InformationReceived = Event<
  'InformationReceived',
  {
    channel: Channel
    text: TextRef
    files: readonly string[]
    dueAt: Instant
    updateDueAt?: Instant | null
    /** The merged case whose customer said it. */
    from?: string
    /** What partners have, moved by the time waited. */
    referrals?: readonly MovedReferral[]
  }
>
export type MovedReferral = { readonly partner: string; readonly dueAt: Instant }
export type UpdateGiven = Event<'UpdateGiven', { text: TextRef; updateDueAt: Instant | null }>
/** Why it takes longer, and the new date (guide 5.1.11). */
export type DelayNoticeGiven = Event<
  'DelayNoticeGiven',
  { text: TextRef; dueAt: Instant; updateDueAt: Instant | null }
>
export type DelayNoticeFellDue = Event<'DelayNoticeFellDue', { dueAt: Instant; alarms: readonly string[] }>
/** Somebody was reminded, or the case went up to them, because of a clock; `alarms` are the keys of what sounded. */
export type CaseEscalated = Event<
  'CaseEscalated',
  {
    clock: Clock
    /** Whose answer is timed, with the partner's clock. */
    partner?: string
    dueAt: Instant
    to: Rung['to']
    when: Rung['when'] | 'urgent'
    alarms: readonly string[]
  }
>
/** Somebody has in hand what went up because of a clock, or because the case is urgent. */
export type EscalationAcknowledged = Event<
  'EscalationAcknowledged',
  { clock: Clock; partner?: string; dueAt: Instant; urgent?: boolean }
>
/** Due moments counted again; only those that moved are there. */
export type DeadlinesRecalculated = Event<
  'DeadlinesRecalculated',
  {
    recalculation: string
    editionAt: Instant
    dueAt?: Instant
    firstResponseDueAt?: Instant
    updateDueAt?: Instant
    confirmBy?: Instant
    referrals?: readonly MovedReferral[]
  }
>
export type AnswerGiven = Event<
  'AnswerGiven',
  {
    text: TextRef
    solved: boolean
    remedy: string | null
    files: readonly string[]
    confirmBy: Instant
    /** The customer was there and heard it, in the conversation in which the case was registered (guide 5.1.9). */
    present: boolean
    /** The body that answered the customer itself (guide 5.1.9). */
    partner?: string
  }
>
/** A partner got the case (guide 5.1.8, 5.1.9), due by its own calendar. */
export type ReferredToPartner = Event<
  'ReferredToPartner',
  { partner: string; way: Way; dueAt: Instant; text: TextRef | null }
>
export type ReferralRecalled = Event<'ReferralRecalled', { partner: string; text: TextRef | null }>
export type ReferralAcknowledged = Event<
  'ReferralAcknowledged',
  /** Who in the body has it from then on; nothing where it has no accounts. */
  { partner: string; officer: string | null }
>
/** Words between us and a partner about a case: a question, an answer to one, a reminder, papers. */
export type PartnerWrittenTo = Event<
  'PartnerWrittenTo',
  { partner: string; text: TextRef; files: readonly string[] }
>
export type PartnerWrote = Event<'PartnerWrote', { partner: string; text: TextRef; files: readonly string[] }>
/** A partner needs longer, why and until when; the case's own date moves with it where it must. */
export type ReferralExtended = Event<
  'ReferralExtended',
  { partner: string; text: TextRef; dueAt: Instant; caseDueAt: Instant; updateDueAt: Instant | null }
>
export type ReferralPassed = Event<'ReferralPassed', { partner: string; officer: string }>
/** Not theirs, and why. */
export type ReferralReturned = Event<'ReferralReturned', { partner: string; text: TextRef }>
/** A partner's word on the matter: to us, or to the customer, whom an `AnswerGiven` then answers. */
export type ReferralAnswered = Event<
  'ReferralAnswered',
  { partner: string; to: 'ministry' | 'customer'; solved: boolean; text: TextRef; files: readonly string[] }
>
/** The customer was told which body is responsible and how to reach it. */
export type CustomerDirected = Event<
  'CustomerDirected',
  { body: string; text: TextRef; updateDueAt: Instant | null }
>
/** A department was asked for something, due at that moment; its name is the id of its words. */
export type TaskAdded = Event<'TaskAdded', { department: string; dueAt: Instant; text: TextRef }>
export type TaskFinished = Event<
  'TaskFinished',
  { task: string; department: string; text: TextRef; files: readonly string[] }
>
export type TaskCancelled = Event<'TaskCancelled', { task: string; department: string }>
/** An outlet published the story (guide 5.2); its words are the headline and the link. */
export type SourceAdded = Event<
  'SourceAdded',
  { outlet: string; publishedOn: string; reach: number | null; text: TextRef }
>
/** What is proposed where nothing solves what was published (guide 5.2): for the ministry, not for the outlet. */
export type ProposalsMade = Event<'ProposalsMade', { text: TextRef }>
/** The customer took the matter to a body outside, under that number; the words are what came of it there. */
export type OutsideCaseRecorded = Event<
  'OutsideCaseRecorded',
  { body: string; number: string; text: TextRef | null }
>
export type AnswerConfirmed = Event<'AnswerConfirmed', { channel: Channel }>
export type AnswerRejected = Event<'AnswerRejected', { channel: Channel; text: TextRef }>
export type AppealReceived = Event<'AppealReceived', { channel: Channel; text: TextRef }>
export type ReviewOpened = Event<
  'ReviewOpened',
  { round: number; dueAt: Instant; updateDueAt?: Instant | null }
>
export type CaseWithdrawn = Event<'CaseWithdrawn', { channel: Channel; text: TextRef | null }>
export type CaseClosed = Event<
  'CaseClosed',
  {
    ground: Ground
    appealBy: Instant
    text: TextRef | null
    /** Why nobody is asked how satisfied they are: whoever brings a tip asked for nothing for themselves. */
    unmeasured?: 'tip'
  }
>
export type TextsErased = Event<'TextsErased', { texts: readonly string[]; reason: ErasureReason }>

/** Everything that can happen to a case. Events carry ids, never names, phones or words. */
export type CaseEvent =
  | CaseRegistered
  | CaseAccepted
  | CaseDeclined
  | CaseClassified
  | KindChanged
  | CaseTaken
  | CaseAssigned
  | CaseReferred
  | CaseReturned
  | NoteAdded
  | ContactRecorded
  | InformationRequested
  | InformationReceived
  | UpdateGiven
  | DelayNoticeGiven
  | DelayNoticeFellDue
  | CaseEscalated
  | EscalationAcknowledged
  | DeadlinesRecalculated
  | ReferredToPartner
  | ReferralRecalled
  | ReferralAcknowledged
  | PartnerWrittenTo
  | PartnerWrote
  | ReferralExtended
  | ReferralPassed
  | ReferralReturned
  | ReferralAnswered
  | CustomerDirected
  | TaskAdded
  | TaskFinished
  | TaskCancelled
  | SourceAdded
  | ProposalsMade
  | OutsideCaseRecorded
  | CasesLinked
  | CasesUnlinked
  | CaseMerged
  | CaseAbsorbed
  | CaseUnmerged
  | CaseReleased
  | InformationPassedOn
  | AnsweredTogether
  | AnswerGiven
  | AnswerConfirmed
  | AnswerRejected
  | AppealReceived
  | ReviewOpened
  | CaseWithdrawn
  | CaseClosed
  | TextsErased

export type CaseEventType = CaseEvent['type']
