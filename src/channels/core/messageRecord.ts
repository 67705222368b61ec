import type { NoticePurpose } from './notices.ts'
import type { OutletPurpose } from './outletNotices.ts'
import type { PartnerPurpose } from './partnerNotices.ts'

/** By which way a message goes; `none` is kept where the customer cannot be reached in writing. */
export const messageChannels = ['email', 'sms', 'none'] as const
export type MessageChannel = (typeof messageChannels)[number]

/** `unsure`: the work was cut off while sending, so it may have gone out twice, or its fate is not known. */
export const messageStates = ['waiting', 'sending', 'sent', 'failed', 'unsure'] as const
export type MessageState = (typeof messageStates)[number]

/** What stands in the way of a message, or what must be known of it. */
export const messageProblems = [
  'no-address',
  'no-gateway',
  'try-later',
  'refused',
  'maybe-twice',
  'not-known',
  'erased',
  'no-machines',
] as const
export type MessageProblem = (typeof messageProblems)[number]

/** What a message is for: a notice to the customer, a letter to a body that has or had the case, or one to an outlet. */
export type MessagePurpose = NoticePurpose | PartnerPurpose | OutletPurpose

/** Which of them: what is told of one event of a case. */
export type NoticeKey = {
  readonly caseId: string
  readonly version: number
  readonly purpose: MessagePurpose
}
