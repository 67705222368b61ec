import type { SameWords } from '../../language/core/words.ts'
import type { ar } from './ar.ts'

export const en = {
  scorecard: {
    title: 'Your figures',
    lead: 'What your body was given in the period, and what became of it. Time is counted in your working days.',
    period: 'Period',
    show: 'Show',
    none: 'You were given no cases in this period.',
    days_one: 'Today',
    days_other: 'The last {{count}} days',
    given: 'Cases given to you',
    inTime: 'Answered within their time',
    median: 'Median time to answer',
    returned: 'Returned as not yours',
    open: 'Still with you',
    late: 'Of these late',
    contact: 'Customers satisfied with the contact with you (4 or 5 of 5)',
    byKind: 'By kind',
    noAnswer: 'No answers yet',
    noRating: 'No ratings yet',
    tooFew_one: 'One rating; the share is shown from ten on',
    tooFew_other: '{{count}} ratings; the share is shown from ten on',
    cases_one: '{{count}} case',
    cases_other: '{{count}} cases',
    of_one: '{{part}} of {{count}} case',
    of_other: '{{part}} of {{count}} cases',
    workingDays_one: '{{count}} working day',
    workingDays_other: '{{count}} working days',
  },
  indicator: {
    'first-contact': {
      name: 'Solved at first contact',
      numerator: 'Cases solved and closed at the first contact with the customer',
      denominator: 'Cases that got their first answer in the period',
      excluded:
        'Not solved at first contact: what was reopened, and what the same customer brought again in the same category within seven days of the answer.',
    },
    acceptance: {
      name: 'Cases accepted',
      numerator: 'Cases accepted',
      denominator: 'Cases registered in the period and since accepted or rejected',
      excluded:
        'What is not decided yet is told beside the figure; what was withdrawn before the decision is not counted.',
    },
    'within-limit': {
      name: 'Answered within the limit',
      numerator: 'Answers sent by the moment they were due',
      denominator: 'Answers of the period, and all that was past due and still unanswered at its end',
      excluded:
        "Time is counted in the ministry's working calendar and stands still while we wait for information from the customer. Waiting for the customer's confirmation is not part of it. What was rejected or withdrawn without an answer is not counted.",
    },
    accuracy: {
      name: 'Right at the first assignment',
      numerator: 'Cases never given back to intake as misdirected',
      denominator: 'Cases registered in the period and referred to a department',
      excluded: 'Only the first round counts; cases solved at intake do not.',
    },
    satisfaction: {
      name: 'Satisfied with the solution',
      numerator: 'Answers of four or five out of five on the solution',
      denominator: "Customers' answers on cases closed in the period",
      excluded:
        'An answer belongs to the day on which its case was closed. With fewer than ten answers no share is shown.',
    },
    clarity: {
      name: 'Clear procedures',
      numerator: 'Answers of four or five out of five on how clear the procedures were',
      denominator: "Customers' answers on cases closed in the period",
      excluded:
        'An answer belongs to the day on which its case was closed. With fewer than ten answers no share is shown.',
    },
  },
  beside: {
    net: 'Without those that need a third party',
    undone: 'Reopened or brought again within seven days',
    undecided: 'Not decided yet',
    promised: 'By the date first promised',
    overdue: 'Past due and unanswered',
    misdirected: 'Misdirected',
    responseRate: 'Answered, of those asked',
    mean: 'Mean, of five',
    interval: '95% confidence',
  },
  by: {
    answered: 'Day of the answer',
    registered: 'Day of registration',
    closed: 'Day of closing',
  },
  field: {
    numerator: 'Numerator',
    denominator: 'Denominator',
    excluded: 'How it is counted',
    by: 'Placed in the period by',
    source: 'Source',
  },
  source: 'Guide 5.3, edition {{edition}} of the definitions',
  definition: 'How is this counted?',
} satisfies SameWords<typeof ar>
