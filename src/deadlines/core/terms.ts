/**
 * What is timed: the first word by a person, the next word while no answer is ready, the answer, a partner's answer,
 * how long before the answer is due a delay must be told, the customer's window to object, and the answer after a
 * review was opened.
 */
export const clocks = [
  'first-response',
  'update',
  'answer',
  'partner-answer',
  'delay-notice',
  'objection',
  'review',
] as const
export type Clock = (typeof clocks)[number]

/** Who can be told of a case: the partner whose answer is timed, its owner, the head of the owner's department, the follow-up team, senior management. */
export const rungReaders = ['partner', 'owner', 'head', 'follow-up', 'management'] as const
export type RungReader = (typeof rungReaders)[number]
