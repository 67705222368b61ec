import type { SameWords } from '../../language/core/words.ts'
import type { settingsWords as ar } from './settings.ar.ts'

export const settingsWords = {
  title: 'Settings',
  lead: 'What the ministry decides. Nothing is deleted: what is retired stays in earlier cases, and every change is on record with whoever made it.',
  back: 'All settings',
  group: {
    people: 'Who treats cases',
    subjects: 'What cases are about, and why',
    decisions: 'What is decided in a case',
    time: 'Time',
  },
  page: {
    departments: { title: 'Departments', lead: 'The ministry’s own, to which cases are referred.' },
    partners: {
      title: 'Partners',
      lead: 'Bodies outside the ministry to which some cases belong, and how they are reached.',
    },
  },
  departments: { add: 'Add a department' },
  partners: {
    add: 'Add a partner',
    email: 'Email address of the body',
    phone: 'Phone of the body',
    reached: 'How it is reached',
  },
} satisfies SameWords<typeof ar>
