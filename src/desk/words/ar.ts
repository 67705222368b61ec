import { caseWords } from './case.ar.ts'
import { settingsWords } from './settings.ar.ts'
import { startWords } from './start.ar.ts'

export const ar = {
  nav: {
    start: 'البداية',
    work: 'عملي',
    cases: 'الحالات',
    new: 'تسجيل مكالمة',
    newMedia: 'شكوى إعلامية جديدة',
    outlets: 'الوسائل الإعلامية',
    settings: 'الإعدادات',
  },
  search: { label: 'ابحث برقم مرجعي أو كلمات', hint: 'مرجع أو كلمات', submit: 'بحث' },
  case: caseWords,
  settings: settingsWords,
  start: startWords,
} as const
