export const en = {
  organisation: 'Ministry of Communications',
  nav: { new: 'Make a complaint', track: 'Track your case', how: 'How we handle complaints' },
  footer: 'The complaints and inquiries service is free, in Arabic and English, seven days a week.',
  start: {
    title: 'We listen, and stay with you to the end',
    lead: 'Make a complaint, report a problem or ask a question about telecommunications, post and digital services, and receive a reference number and the date of our answer at once.',
    new: 'Make a complaint',
    track: 'Track your case',
  },
} as const
