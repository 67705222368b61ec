import type { Status } from './case.ts'

/** How a status is set off on screens beside its word: where the ministry is expected to act, and where others are. */
export const statusTone = {
  registered: 'info',
  treatment: 'info',
  waiting: 'neutral',
  answered: 'good',
  review: 'warning',
  merged: 'neutral',
  closed: 'neutral',
} as const satisfies Record<Status, 'neutral' | 'good' | 'info' | 'warning' | 'danger'>
