import type { SameWords } from '../../language/core/words.ts'
import type { lists as ar } from './lists.ar.ts'

export const lists = {
  refusal: {
    'not-allowed': 'Only an administrator changes these lists.',
    'no-such-entry': 'This entry does not exist, or a colleague has just changed it. Open the page again.',
    'name-taken': 'Something in use on this list has that name already. Choose another.',
    'in-use': 'This is still in use: {{what}}. Move what depends on it first.',
    'no-such-department':
      'Choose a department from the list. The one that was chosen does not exist or is no longer used.',
    'no-such-parent': 'Choose a general category from the list.',
    'two-levels': 'Nothing stands below a special category. Choose a general one.',
    'has-special':
      'There are special categories below this one, so it cannot go below another. Move them first.',
    'general-retired':
      'The general category above it is no longer used. Choose another, or take that one back into use.',
  },
  tie: {
    'open-cases_one': 'one open case',
    'open-cases_other': '{{count}} open cases',
    officers_one: 'one officer in service',
    officers_other: '{{count}} officers in service',
    categories_one: 'one category that leads to it',
    categories_other: '{{count}} categories that lead to it',
    special_one: 'one special category in use below it',
    special_other: '{{count}} special categories in use below it',
  },
  change: {
    add: '“{{name}}” added - {{who}}',
    change: '“{{name}}” changed - {{who}}',
    move: '“{{name}}” moved - {{who}}',
    retire: '“{{name}}” retired - {{who}}',
    restore: '“{{name}}” taken back into use - {{who}}',
    order: '“{{name}}” put elsewhere in the order - {{who}}',
  },
  difference: {
    changed: '{{field}}: from {{before}} to {{after}}',
    added: '{{field}}: {{after}}',
  },
  none: 'none',
  field: {
    ar: 'Name in Arabic',
    en: 'Name in English',
    email: 'Email address',
    phone: 'Phone',
    department: 'Department',
    parent: 'Below',
    complexity: 'Proposed complexity',
    importance: 'Proposed importance',
    place: 'Place in the order',
    lastRound: 'Last round',
    attemptsBeforeGivingUp: 'Contact attempts',
    importanceTeam: 'Importance team',
    sort: 'Sort',
    contact: 'Contact person',
    note: 'Note',
  },
} satisfies SameWords<typeof ar>
