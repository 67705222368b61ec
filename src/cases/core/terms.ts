import type { Kind } from '../../deadlines/core/classes.ts'

/** How words come in and go out (guide 4, 5.1.4). */
export const channels = [
  'website',
  'phone',
  'counter',
  'email',
  'fax',
  'sms',
  'social',
  'letter',
  'press',
  'api',
] as const
export type Channel = (typeof channels)[number]

/** How a case is dealt with (guide 5.1.9). */
export const procedures = ['first-contact', 'treatment', 'third-party'] as const
export type Procedure = (typeof procedures)[number]

/** Whose matter it is (guide 5.1.8, 5.5.5): ours, a partner's, both, or of a body that is no partner. */
export const jurisdictions = ['ours', 'partner', 'both', 'nobody'] as const
export type Jurisdiction = (typeof jurisdictions)[number]

/** What a partner is asked for (guide 5.1.9): its opinion for our answer, or that it answers the customer itself. */
export const ways = ['opinion', 'answer'] as const
export type Way = (typeof ways)[number]

/** What another case is to a case. */
export const relations = ['related'] as const
export type Relation = (typeof relations)[number]

/** Why a case is closed. No case closes without one. */
export const grounds = [
  'confirmed',
  'no-objection',
  'unreachable',
  'at-first-contact',
  'withdrawn',
  'declined',
  'unsatisfied-after-last-round',
  'concluded',
  'outlet-answered',
  'proposals-made',
] as const
export type Ground = (typeof grounds)[number]

/** What anybody can bring, and what a case can be made by an employee; media complaints come in by a way of their own. */
export const openKinds = ['complaint', 'inquiry', 'tip'] as const satisfies readonly Kind[]
export type OpenKind = (typeof openKinds)[number]

/** Whether a closing asks the customer for an opinion: whoever brings a tip asked for nothing for themselves. */
export function isMeasured(kind: Kind): boolean {
  return kind !== 'tip'
}

/** Whether whoever brings it asks for something to be put right; a tip and an inquiry do not. */
export function asksForRemedy(kind: Kind): boolean {
  return kind === 'complaint'
}

/** How a try to reach the customer ended (guide 5.1.10). */
export const contactOutcomes = ['reached', 'no-answer', 'busy', 'wrong-number', 'refused'] as const
export type ContactOutcome = (typeof contactOutcomes)[number]

/** The short lists that the ministry edits. Events carry their codes, never words of somebody's own. */
export const choiceLists = ['decline-reason', 'remedy', 'cause', 'silence-reason', 'outside-body'] as const
export type ChoiceList = (typeof choiceLists)[number]

/** What an outlet is (guide 5.2). */
export const outletSorts = [
  'local-newspaper',
  'international-newspaper',
  'organisation',
  'social-media',
  'other-medium',
] as const
export type OutletSort = (typeof outletSorts)[number]

/** Why words are erased. */
export const erasureReasons = ['request', 'retention'] as const
export type ErasureReason = (typeof erasureReasons)[number]

/** Words kept in their own row: its id and the salted digest of the words, in hexadecimal. */
export type TextRef = { readonly id: string; readonly digest: string }

/** What a text is for. Only some of them ever reach the customer; a note never does. */
export const textPurposes = [
  'original',
  'note',
  'question',
  'information',
  'answer',
  'reason',
  'objection',
  'contact',
  'referral',
  'direction',
  'source',
  'proposal',
] as const
export type TextPurpose = (typeof textPurposes)[number]
