import type { SameWords } from '../../language/core/words.ts'
import type { partnerAct as ar } from './partner.ar.ts'

export const partnerAct = {
  answer: {
    link: 'Answer',
    title: 'Answer',
    lead: 'Your opinion goes to the ministry, which answers the customer. The case then leaves your hands.',
    leadCustomer:
      'Your answer goes to the customer as you write it; the ministry then asks whether it settles the matter. The case then leaves your hands.',
    solved: 'Is the matter solved?',
    text: 'Your answer',
    language: {
      ar: 'The customer’s language is Arabic, so please answer in Arabic.',
      en: 'The customer’s language is English.',
    },
    send: 'Send the answer',
    done: 'Your answer has been sent. Thank you.',
  },
  acknowledge: {
    link: 'We have it in hand',
    title: 'Say that you have the case in hand',
    lead: 'The ministry then knows that your body is working on the case, and who there has it.',
    send: 'We have it in hand',
    done: 'The ministry knows that you have the case in hand.',
  },
  write: {
    link: 'Write to the ministry',
    title: 'Write to the ministry',
    lead: 'A question, an explanation or a document. The customer does not see it, and the case stays with you.',
    text: 'What would you like to say?',
    send: 'Send to the ministry',
    done: 'Your words were sent to the ministry.',
  },
  extend: {
    link: 'Ask for more time',
    title: 'Ask for more time',
    lead: 'The date of your answer moves, and the customer is told why and until when.',
    until: 'Until which working day?',
    text: 'Why do you need more time?',
    send: 'Send the new date',
    done: 'The date of your answer has moved, and the customer was told.',
  },
  pass: {
    link: 'Pass to a colleague',
    title: 'Pass to a colleague',
    lead: 'A colleague of your body takes the case; its date stays.',
    officer: 'Colleague',
    nobody: 'There is no other colleague in your body to whom this case can be passed.',
    send: 'Pass the case',
    done: 'The case was passed to your colleague.',
  },
  return: {
    link: 'Return as not ours',
    title: 'Return the case to the ministry',
    lead: 'The case goes back to the ministry and is closed to you. The customer is not told your words.',
    text: 'Why is it not yours?',
    textHint: 'Name the responsible body if you know it.',
    send: 'Return the case',
    done: 'The case was returned to the ministry.',
  },
  over: 'This step is no longer possible: the case has moved on.',
} as const satisfies SameWords<typeof ar>
