import type { SameWords } from '../../language/core/words.ts'
import type { startWords as ar } from './start.ar.ts'

export const startWords = {
  greeting: 'Welcome, {{name}}',
  today: 'Your work now',
  call: 'Register a call',
  tile: {
    myLate: 'Late, of yours',
    myToday: 'Due today, of yours',
    mine: 'All of yours',
    department: 'Open at your department',
    intake: 'New at intake',
    unassigned: 'Taken by nobody yet',
    escalated: 'Escalated, in nobody’s hands yet',
    'to-tell': 'Customers who are owed a word',
    wrote: 'Customers who wrote after the answer',
    answered: 'Waiting for the customer to confirm',
    'with-partner': 'With partners',
    media: 'Open media complaints',
    asked: 'Asked of your department',
    late: 'Late, all of them',
  },
  figures: 'Indicators',
  ofEverybody: 'All cases, each period compared with the same number of days before it.',
  ofDepartments:
    'Only cases of your department ({{departments}}), each period compared with the same number of days before it.',
  window: { days30: 'Last 30 days', days90: 'Last 90 days' },
  of: '{{numerator}} of {{denominator}}',
  nothing: 'Nothing to count yet',
  tooFew_one: 'One answer, too few for a percentage',
  tooFew_other: '{{count}} answers, too few for a percentage',
  up_one: 'Up by one point',
  up_other: 'Up by {{count}} points',
  down_one: 'Down by one point',
  down_other: 'Down by {{count}} points',
  same: 'As before',
  incomparable: 'No earlier period to compare with',
} satisfies SameWords<typeof ar>
