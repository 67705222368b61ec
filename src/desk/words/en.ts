import type { SameWords } from '../../language/core/words.ts'
import type { ar } from './ar.ts'
import { caseWords } from './case.en.ts'
import { settingsWords } from './settings.en.ts'
import { startWords } from './start.en.ts'

export const en = {
  nav: {
    start: 'Start',
    work: 'My work',
    cases: 'Cases',
    new: 'Register a call',
    newMedia: 'New media complaint',
    outlets: 'Outlets',
    settings: 'Settings',
  },
  search: { label: 'Search by reference or words', hint: 'Reference or words', submit: 'Search' },
  case: caseWords,
  settings: settingsWords,
  start: startWords,
} satisfies SameWords<typeof ar>
