import type { SameWords } from '../../language/core/words.ts'
import type { lists as ar } from './lists.ar.ts'

export const lists = {
  title: 'My work',
  queues: 'Work queues',
  queue: {
    mine: 'Mine',
    department: 'My department',
    intake: 'At intake',
    unassigned: 'Nobody has it',
    escalated: 'Escalated',
    'to-tell': 'Customer to be told',
    wrote: 'Wrote after the answer',
    answered: 'To be confirmed',
    'with-partner': 'With partners',
    asked: 'Asked of my department',
    media: 'Media complaints',
    late: 'Late',
  },
  caption: '{{queue}}, soonest due first',
  empty: {
    mine: {
      title: 'You have no cases now',
      text: 'The cases that you own stand here until they are closed. To take one, open it from “Nobody has it” and choose “Take the case”.',
    },
    department: {
      title: 'Your department has no open cases',
      text: 'Every case referred to your department stands here, whether or not somebody has taken it.',
    },
    intake: {
      title: 'Nothing waits at intake',
      text: 'Every new case stands here until it is classified and referred, and so does what a department gave back as misdirected.',
    },
    unassigned: {
      title: 'Every case has its owner',
      text: 'Cases referred to a department or under review stand here until an officer takes them.',
    },
    escalated: {
      title: 'Nothing escalated waits for a hand',
      text: 'Cases that went up above their owner, because a due moment came near or has passed, stand here until somebody says on the case page that they have it in hand.',
    },
    'to-tell': {
      title: 'No customer waits for a word from us',
      text: 'Cases stand here when the customer has not heard from us for too long, or when the answer is due soon and neither it nor a notice of delay was sent.',
    },
    wrote: {
      title: 'No customer wrote after an answer',
      text: 'When a customer writes after our answer, the case stands here and silence does not close it. Read what they wrote, then record whether they are satisfied; a no opens a review.',
    },
    answered: {
      title: 'No answer waits to be confirmed',
      text: 'Answered cases stand here until the customer confirms, objects, or the time for it is over. Contact them before that.',
    },
    'with-partner': {
      title: 'No case is with a partner',
      text: 'Cases that were referred to a partner stand here until it has answered, the first due on top.',
    },
    media: {
      title: 'No open media complaints',
      text: 'Every media complaint stands here until the outlet that published it was answered, whichever department studies it.',
    },
    asked: {
      title: 'Nothing is asked of your department',
      text: 'Cases in which your department was asked for something stand here until it is done. The case itself is with another department.',
    },
    late: {
      title: 'No late cases',
      text: 'Cases whose answer is past due stand here. Those whose clock stands still while we wait for the customer are not late.',
    },
  },
  column: { subject: 'Subject', due: 'Due', who: 'With' },
  due: {
    'first-response': 'First word by',
    update: 'Next word by',
    answer: 'Answer by',
    review: 'Answer after review by',
    objection: 'Objection until',
    'partner-answer': 'Partner’s answer by',
    paused: 'Clock stands still until the customer replies; it was due',
    merged: 'Part of another case since',
    closed: 'Closed',
  },
  late: 'Late',
  untitled: 'No text',
  nobody: 'Nobody yet',
  intake: 'Intake',
  round: 'Round {{round}}',
  find: {
    title: 'Cases',
    q: 'Reference, phone or words',
    hint: 'A whole reference opens its case; a phone number shows the cases of whoever gave it.',
    any: 'All',
    retired: '{{name}} (no longer used)',
    whole: '{{category}}: all of it',
    send: 'Show',
    clear: 'Clear the filters',
    caption: 'Cases, newest first',
    ofPhone: 'Cases of whoever gave the phone number {{phone}}',
    none: 'We found no matching cases',
    noneText:
      'Try fewer or broader words, or clear the filters. The search knows the forms and spellings of a word.',
    noneNumber:
      'A reference has ten digits; compare it with the receipt, two digits may have changed places.',
    noCases: 'There are no cases yet',
    noCasesText: 'Every case that is open to you will stand here, whichever way it came in.',
  },
} satisfies SameWords<typeof ar>
