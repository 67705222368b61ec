import type { SameWords } from '../../language/core/words.ts'
import type { mediaActions as actionsAr, media as ar } from './media.ar.ts'

export const media = {
  sort: {
    'local-newspaper': 'Local newspaper',
    'international-newspaper': 'International newspaper',
    organisation: 'International organisation',
    'social-media': 'Account on social media',
    'other-medium': 'Other medium',
  },
  field: {
    outlet: 'Outlet',
    newOutlet: 'An outlet that is not on the list',
    newOutletHint:
      'Write the name by which it is known; it is added to the list, where its details can be completed.',
    chooseOutlet: 'Choose the outlet',
    headline: 'Headline',
    link: 'Link',
    linkHint: 'Begins with https:// or http://. Leave it empty for what was only printed.',
    published: 'Published on',
    publishedHint: 'For example 24/11/2026.',
    reach: 'People reached',
    reachHint: 'Readers or views, if known.',
    text: 'What is said?',
    textHint: 'Sum up the complaint as it was published, so that the department need not look for it.',
    language: 'Language of publication',
    languageHint: 'The outlet is written to in it.',
    unsure: 'Not known yet, classify later',
  },
  entry: {
    title: 'New media complaint',
    lead: 'Record what was published, for the department to study. If other outlets published it, add them afterwards on the page of the case.',
    refer: 'Refer it to the department now',
    referHint: 'The department that the category names.',
    send: 'Register the media complaint',
  },
  problem: {
    'text-needed': 'Sum up what was published.',
    'outlet-needed': 'Choose the outlet from the list, or write the name of a new one.',
    'category-needed': 'Choose the category: it names the department to refer to.',
  },
  answer: {
    title: 'Answer the outlet',
    lead: 'The answer goes by email to every outlet that published the story, and the case is closed. An outlet without an email address is shown on the page of the case, to be told another way.',
    rule: 'Guide 5.2: the outlet that was the source is told of the solution or of the steps taken.',
    textHint:
      'If it is solved, say how; if not, say which steps were taken. The proposals stay inside the ministry.',
    solvedNo: 'No, and the answer says which steps were taken',
  },
  contact: {
    whom: 'With whom?',
    lead: 'Record every attempt to tell the outlet, whether or not it was reached.',
  },
  settings: {
    title: 'Outlets',
    lead: 'Who publishes about the ministry, and how each is told of a solution or of the steps taken.',
    add: 'Add an outlet',
    sort: 'Sort',
    email: 'Email',
    phone: 'Phone',
    contact: 'Contact person',
    note: 'Note',
    reached: 'How it is told',
    byHand: 'No email, told another way',
  },
} satisfies SameWords<typeof ar>

export const mediaActions = {
  'add-source': {
    lead: 'If another outlet published the same story, add it here. One story is one case, and every outlet is told what is done.',
    send: 'Add the source',
  },
  propose: {
    lead: 'Write what you propose to deal with the matter while it cannot be solved now. The answer then tells the outlet of the steps taken, and the case is closed.',
    text: 'Proposals',
    textHint:
      'What should change, who sees to it, and when. They stay inside the ministry and go into the report.',
    send: 'Save the proposals',
  },
} satisfies SameWords<typeof actionsAr>
