import type { TaskName } from './tasks.ts'

/** When recurring tasks run, by the clock of the ministry (Asia/Riyadh). */
export const times = [
  { name: 'cases.checkpoint', cron: '* * * * *' },
  { name: 'cases.keep-time', cron: '* * * * *' },
  { name: 'channels.send-digests', cron: '* * * * *' },
  { name: 'channels.poll-mailboxes', cron: '* * * * *' },
  { name: 'channels.send-waiting', cron: '5-55/10 * * * *' },
  { name: 'cases.search-months', cron: '20 2 * * *' },
  { name: 'cases.forget-old', cron: '25 2 * * *' },
  { name: 'files.forget-uploads', cron: '35 2 * * *' },
  { name: 'staff.forget-old', cron: '30 2 * * *' },
] as const satisfies readonly { name: TaskName; cron: string }[]
