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
    unassigned: 'Nobody has them',
    answered: 'To be confirmed by the customer',
    late: 'All late ones',
  },
  figures: 'Indicators',
  ofEverybody: 'Of all cases, over the last days, beside as many days before them.',
  ofDepartments:
    'Of the cases of your department alone ({{departments}}), over the last days, beside as many days before them.',
  window: { days30: 'Last 30 days', days90: 'Last 90 days' },
  of: '{{numerator}} of {{denominator}}',
  nothing: 'Nothing to count yet',
  tooFew_one: 'One answer, too few to tell a share',
  tooFew_other: '{{count}} answers, too few to tell a share',
  up_one: 'Up by one point',
  up_other: 'Up by {{count}} points',
  down_one: 'Down by one point',
  down_other: 'Down by {{count}} points',
  same: 'As before',
  incomparable: 'No earlier period to compare with',
} satisfies SameWords<typeof ar>
