import type { SameWords } from '../../language/core/words.ts'
import type { invitation as arInvitation, partner as arPartner } from './partner.ar.ts'

export const invitation = {
  subject: 'Invitation to Insat',
  lead: 'The coordinator of {{body}} added you to its people in Insat, where you follow the cases that the ministry refers to your body. Choose your password here:',
  open: 'Choose a password',
  next: 'The link is yours alone and works once, until {{until}}. After that you sign in with this email address and your password. If you are not of this body, please ignore this mail.',
} as const satisfies SameWords<typeof arInvitation>

export const partner = {
  reference: 'Reference number: {{reference}}',
  asked: {
    answer: 'Asked of you: to study the case and answer the customer yourselves',
    opinion: 'Asked of you: your opinion to the ministry, which answers the customer',
  },
  due: 'Your answer is due: {{due}}',
  open: 'Open the case',
  account: 'Open it with your account: you find there what it is about and what you can do.',
  guest:
    'This link is for your body and needs no account; it works as long as you have the case. Please do not share it with anybody whom it does not concern.',
  reply: 'You can also write to us by replying to this mail with the reference number left in its subject.',
  late: 'Your answer to the following case is late. Please answer now, or tell us why and give a new date.',
  'partner-given': {
    subject: 'A case referred to you ({{reference}})',
    lead: 'The ministry refers the following case to you, since its subject is yours, and follows it up with you until it is solved.',
  },
  'partner-written': {
    subject: 'The ministry wrote about a case that you have ({{reference}})',
    lead: 'The ministry wrote to you about the following case. You find the words on the page of the case.',
  },
  'partner-recalled': {
    subject: 'A case is no longer with you ({{reference}})',
    lead: 'The following case is no longer with you, and nothing of it is left for you to do. Thank you for your help.',
  },
  'partner-reminder': {
    subject: 'Reminder: your answer is due ({{reference}})',
    lead: 'We remind you that your answer to the following case is due.',
  },
} as const satisfies SameWords<typeof arPartner>
