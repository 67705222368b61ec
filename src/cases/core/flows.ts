import type { Kind } from '../../deadlines/core/classes.ts'
import type { CommandType } from './commands.ts'
import type { Stage } from './stage.ts'

/** A way from one stage to another: from where, by which command, to where. */
export type Way = readonly [from: Stage, by: CommandType, to: Stage]

/** Reception, classification and treatment, until there is an answer: the same for every kind (guide 5.1.8, 5.1.9). */
const treating: readonly Way[] = [
  ['registered', 'refer', 'treatment'],
  ['registered', 'refer-to-partner', 'with-partner'],
  ['registered', 'ask-customer', 'waiting'],
  ['registered', 'answer', 'closed'],
  ['registered', 'decline', 'closed'],
  ['registered', 'withdraw', 'closed'],
  ['treatment', 'refer-to-partner', 'with-partner'],
  ['treatment', 'return', 'registered'],
  ['treatment', 'ask-customer', 'waiting'],
  ['treatment', 'withdraw', 'closed'],
  ['with-partner', 'answer-referral', 'treatment'],
  ['with-partner', 'answer-referral', 'registered'],
  ['with-partner', 'return-referral', 'treatment'],
  ['with-partner', 'return-referral', 'registered'],
  ['with-partner', 'recall-referral', 'treatment'],
  ['with-partner', 'recall-referral', 'registered'],
  ['with-partner', 'ask-customer', 'waiting'],
  ['with-partner', 'withdraw', 'closed'],
  ['waiting', 'add-information', 'registered'],
  ['waiting', 'add-information', 'treatment'],
  ['waiting', 'add-information', 'with-partner'],
  ['waiting', 'withdraw', 'closed'],
]

/** The answer, the customer's word on it, and another look for as long as they are dissatisfied (guide 5.1.8, 5.5.5). */
const confirming: readonly Way[] = [
  ['registered', 'answer', 'answered'],
  ['treatment', 'answer', 'answered'],
  ['with-partner', 'answer', 'answered'],
  ['with-partner', 'answer-referral', 'answered'],
  ['answered', 'confirm', 'closed'],
  ['answered', 'keep-time', 'closed'],
  ['answered', 'close', 'closed'],
  ['answered', 'withdraw', 'closed'],
  ['answered', 'confirm', 'review'],
  ['closed', 'appeal', 'review'],
  ['review', 'take', 'treatment'],
  ['review', 'assign', 'treatment'],
  ['review', 'refer', 'treatment'],
  ['review', 'refer-to-partner', 'with-partner'],
  ['review', 'return', 'registered'],
  ['review', 'ask-customer', 'waiting'],
  ['review', 'answer', 'answered'],
  ['review', 'close', 'closed'],
  ['review', 'withdraw', 'closed'],
]

/** The answer is the end: nobody is asked to confirm it (a tip; an outlet that published, guide 5.2). */
const concluding: readonly Way[] = [
  ['treatment', 'answer', 'closed'],
  ['with-partner', 'answer', 'closed'],
]

/**
 * The procedure of each kind: every way that leads from one stage to another, and no other. The diagrams are drawn from
 * it (guide 5.1.8), and random walks through what the commands really decide hold it against the code.
 */
export const flows: Readonly<Record<Kind, readonly Way[]>> = {
  complaint: [...treating, ...confirming],
  inquiry: [...treating, ...confirming],
  tip: [...treating, ...concluding],
  // Nobody is asked, so that nothing waits.
  media: [...treating.filter(([from, , to]) => from !== 'waiting' && to !== 'waiting'), ...concluding],
}
