/** What is told to the customer of a case that is handled as part of another. */
export const together = {
  merged: {
    subject: 'We are handling your case together with another ({{reference}})',
    lead: 'We would like to keep you informed: your case is about the same matter as another one, and we are handling the two together so that you get one answer.',
    next: 'There is nothing that you need to do now. Your reference number stays valid, and whatever you add to your case reaches whoever is working on it.',
    sms: 'We handle your case {{reference}} together with another on the same matter:',
  },
  unmerged: {
    subject: 'We are handling your case by itself again ({{reference}})',
    lead: 'We would like to keep you informed: your case was handled together with another, and from now on we handle it by itself so that it gets an answer of its own.',
    next: 'There is nothing that you need to do now. We will try to answer before that date.',
    sms: 'Your case {{reference}} is handled by itself again. Answer by {{due}}:',
  },
  'answered-together': {
    subject: 'The answer in the matter of your case ({{reference}})',
    lead: 'We handled your case together with another on the same matter. This is the answer:',
    next: 'If this does not settle your case, please tell us by the page of your case: whoever works on the matter reads what you write before it is closed.',
    sms: 'There is an answer in the matter of your case {{reference}}:',
  },
} as const
