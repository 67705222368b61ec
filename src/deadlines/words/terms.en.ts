import type { SameWords } from '../../language/core/words.ts'
import type { terms as ar } from './terms.ar.ts'

export const terms = {
  clock: {
    'first-response': 'First word by an officer',
    update: 'Telling the customer periodically',
    answer: 'Answer',
    'partner-answer': 'A partner’s answer',
    'delay-notice': 'Notice of delay, so long before the answer is due',
    objection: 'Window to object',
    review: 'Answer after a review',
  },
  unit: {
    'working-days': 'Working days',
    'working-hours': 'Working hours',
    hours: 'Hours by the clock, days off left out',
    'calendar-days': 'Calendar days',
  },
  amount: {
    'working-days_one': '{{count}} working day',
    'working-days_other': '{{count}} working days',
    'working-hours_one': '{{count}} working hour',
    'working-hours_other': '{{count}} working hours',
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
    'calendar-days_one': '{{count}} calendar day',
    'calendar-days_other': '{{count}} calendar days',
  },
} satisfies SameWords<typeof ar>
