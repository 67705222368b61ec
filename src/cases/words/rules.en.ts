import type { SameWords } from '../../language/core/words.ts'
import type { rules as ar } from './rules.ar.ts'

/** What each step follows of the guide. */
export const rules = {
  register: 'Guide 5.1.8: received, then registered; the customer gets a reference.',
  accept: 'Guide 5.3: accepting or rejecting cases is an indicator.',
  decline: 'Guide 5.3: the customer is told why the case was not accepted.',
  classify: 'Guide 5.1.9: by service, complexity, importance and procedure.',
  'change-kind':
    'Guide 5.1.1: complaints and tips are told apart; an employee can change the kind, and the change stays on record.',
  take: 'Guide 5.1.10: an officer verifies the case and works on it.',
  assign: 'Guide 5.1.10: an officer works on it; after dissatisfaction, a new one.',
  refer: 'Guide 5.1.10: followed up with the department concerned.',
  return: 'Guide 5.3: right at the first assignment.',
  'refer-to-partner': 'Guide 5.1.9: name the third party and give it what it needs; the ministry follows up.',
  'recall-referral': 'Guide 5.5.5: the ministry follows it up itself.',
  'write-to-partner': 'Guide 5.1.8: the ministry follows the complaint up with the body.',
  'acknowledge-referral': 'Guide 5.1.8: the ministry follows the complaint up with the body.',
  'write-to-ministry': 'Guide 5.1.9: what the third party says is on record.',
  'extend-referral': 'Guide 5.1.11: tell the customer why it is late and when the answer will come.',
  'pass-referral': 'Guide 5.1.11: after dissatisfaction new employees look at it.',
  'return-referral': 'Guide 5.3: right at the first assignment.',
  'answer-referral': 'Guide 5.1.9: it gives its opinion to us or answers the customer; both are on record.',
  direct: 'Guide 5.1.8: the customer is directed to the responsible body, and the ministry follows up.',
  'add-source': 'Guide 5.2: every outlet that published the story is recorded for study.',
  propose:
    'Guide 5.2: where it is not solved, proposals are prepared and the outlet is told of the steps taken.',
  'record-outside': 'Guide 5.1.11: the closed case is kept up to date.',
  'add-task': 'Guide 5.1.10: followed up with the departments concerned.',
  'finish-task': 'Guide 5.1.10: followed up with the departments concerned.',
  'cancel-task': 'Guide 5.1.10: followed up with the departments concerned.',
  link: 'Guide 5.1.10: the case is kept up to date.',
  unlink: 'Guide 5.1.10: the case is kept up to date.',
  note: 'Guide 5.1.10: the case is kept up to date.',
  'record-contact': 'Guide 5.1.10: call again; record the decision when out of reach.',
  'ask-customer': 'Guide 5.1.10: on the channel that the customer prefers.',
  'add-information': 'Guide 5.1.10: the case is kept up to date.',
  answer:
    'Guide 5.1.10: tell the customer of the solution, or that there is none, and of the right to appeal.',
  'update-customer': 'Guide 5.1.10: keep the customer informed periodically.',
  delay: 'Guide 5.1.11: tell the customer why it is late and when the answer will come.',
  acknowledge: 'Guide 5.1.11: what is late is followed up.',
  confirm: 'Guide 5.1.8: closed when the customer is satisfied, otherwise looked at again.',
  appeal: 'Guide 5.1.11: the customer may submit it again.',
  withdraw: 'Guide 5.1.11: the closed case is kept up to date.',
  close: 'Guide 5.1.10: when out of reach, the decisions taken are recorded.',
} satisfies SameWords<typeof ar>
