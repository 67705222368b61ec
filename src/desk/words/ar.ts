import { caseWords } from './case.ar.ts'
import { startWords } from './start.ar.ts'

export const ar = {
  nav: { start: 'البداية', work: 'عملي', cases: 'الحالات', new: 'تسجيل مكالمة', time: 'الوقت والمواعيد' },
  search: { label: 'ابحث برقم مرجعي أو كلمات', hint: 'مرجع أو كلمات', submit: 'بحث' },
  case: caseWords,
  start: startWords,
} as const
