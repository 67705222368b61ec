import type { SameWords } from '../../language/core/words.ts'
import type { partner as ar } from './partner.ar.ts'

export const partner = {
  nav: { cases: 'Cases', people: 'Your people', figures: 'Your figures' },
  title: 'Cases referred to you',
  lead: 'The ministry referred these cases to you and follows them up with you. What is due first stands first.',
  lists: 'Lists of cases',
  list: { open: 'With you now', late: 'Late', answered: 'Answered by you' },
  none: {
    open: 'You have no cases now.',
    late: 'Nothing is late.',
    answered: 'You have answered no case yet.',
  },
  search: {
    label: 'Find by reference',
    submit: 'Find',
    unknown:
      'Your body has no case of this number. It may have been returned, or taken back by the ministry.',
    notReference: 'A reference has ten digits, like 4827-305-915.',
  },
  asked: 'Asked of you',
  way: { answer: 'To answer the customer yourselves', opinion: 'Your opinion to the ministry' },
  due: 'Your answer is due',
  answeredAt: 'Answered on',
  who: 'With',
  nobody: 'Nobody has taken it yet',
  somebody: 'somebody of your body',
  paused: 'The customer was asked for something and we wait for the reply: the clock stands still.',
  solved: 'The matter is solved',
  unsolved: 'The matter is not solved',
  over: {
    title: 'This case is no longer with your body',
    text: 'This link ended when your work on the case did. If the case is referred to you again, you get a mail with a new link.',
  },
  case: {
    title: '{{kind}} {{reference}}',
    asked: {
      answer:
        'The ministry asks you to study the case and to answer the customer yourselves from this page. The ministry then asks the customer whether your answer settles the matter.',
      opinion: 'The ministry asks for your opinion on the case, and answers the customer itself.',
    },
    actions: 'What you can do',
    ended: 'You have answered this case, and nothing is left for you to do.',
    language: 'The customer’s language',
    customer: 'The customer',
    customerHint:
      'You see this because you are to answer the customer yourselves. Every look at it is recorded.',
    story: 'What the case says, and what passed between us',
  },
  item: {
    registered: 'What the customer brought',
    told: 'The customer added information',
    given: 'The ministry referred the case to you',
    'taken-back': 'The ministry took the case back',
    acknowledged: 'In hand, with {{officer}}',
    'ministry-wrote': 'The ministry wrote to you',
    'body-wrote': 'You wrote to the ministry',
    extended: 'You asked for more time',
    passed: 'The case was passed to {{officer}}',
    returned: 'You returned the case to the ministry',
    'answered-customer': 'Your answer to the customer',
    'answered-ministry': 'Your opinion to the ministry',
    rejected: 'Your answer did not satisfy the customer',
  },
} as const satisfies SameWords<typeof ar>
