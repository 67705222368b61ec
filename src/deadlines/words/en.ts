import type { SameWords } from '../../language/core/words.ts'
import type { ar } from './ar.ts'
import { settings } from './settings.en.ts'

export const en = {
  settings,
  remaining: {
    left_nothing: 'No working time left',
    late_nothing: 'Past due',
    left_minutes_one: '{{count}} working minute left',
    left_minutes_other: '{{count}} working minutes left',
    left_hours_one: '{{count}} working hour left',
    left_hours_other: '{{count}} working hours left',
    left_days_one: '{{count}} working day left',
    left_days_other: '{{count}} working days left',
    late_minutes_one: '{{count}} working minute late',
    late_minutes_other: '{{count}} working minutes late',
    late_hours_one: '{{count}} working hour late',
    late_hours_other: '{{count}} working hours late',
    late_days_one: '{{count}} working day late',
    late_days_other: '{{count}} working days late',
  },
  step: {
    started: 'Start: {{date}} at {{time}}',
    firstDay: '{{date}}: the day of the start, not counted',
    offDay: '{{date}}: {{name}}, not counted',
    offDays: '{{from}} to {{to}}: {{name}}, not counted',
    weeklyOff: 'weekly rest',
    dayOver: '{{date}}: after closing time',
    workingDay: '{{date}}: working day {{number}}, closes at {{closes}}',
    workingTime: '{{date}}, {{from}} to {{to}}: working time {{minutes}}, {{total}} in all',
    clockTime: '{{date}}, {{from}} to {{to}}: {{minutes}} hours, {{total}} in all',
    calendarDays_one: '{{count}} calendar day, days off included',
    calendarDays_other: '{{count}} calendar days, days off included',
    due: 'Due: {{date}} at {{time}}',
    special: '{{text}} ({{name}})',
  },
} satisfies SameWords<typeof ar>
