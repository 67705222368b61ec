export const en = {
  organisation: 'Ministry of Communications',
  nav: { new: 'Make a complaint', track: 'Track your case', how: 'How we handle complaints' },
  footer: 'The complaints and inquiries service is free, in Arabic and English, seven days a week.',
  start: {
    title: 'We listen, and stay with you to the end',
    lead: 'Make a complaint, report a problem or ask a question about telecommunications, post and digital services, and receive a reference number and the date of our answer at once. You need no account.',
    new: 'Make a complaint',
    track: 'Track your case',
    how: 'Read how we handle complaints step by step, and what you can do when the answer does not satisfy you',
    steps: 'What happens after you write to us?',
    step: {
      tell: {
        title: 'We receive and confirm',
        text: 'You get a message with the reference number and the date by which we promise an answer.',
      },
      study: {
        title: 'We study and follow up',
        text: 'A specialist takes the case and follows it with the department or the body concerned.',
      },
      answer: {
        title: 'We answer',
        text: 'We tell you the solution, or the reason when there is none, in the way you chose.',
      },
      confirm: {
        title: 'You decide',
        text: 'You confirm that the matter is settled, or ask for another look by other people.',
      },
    },
  },
} as const
