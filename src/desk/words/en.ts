import type { SameWords } from '../../language/core/words.ts'
import type { ar } from './ar.ts'

export const en = {
  nav: { start: 'Start', work: 'My work', cases: 'Cases', new: 'Register a call' },
  search: { label: 'Search by reference or words', hint: 'Reference or words', submit: 'Search' },
  start: { title: 'Staff desk' },
} satisfies SameWords<typeof ar>
