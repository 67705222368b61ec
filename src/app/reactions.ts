import type { CaseEvent } from '../cases/core/events.ts'
import { noticesFor } from '../channels/core/notices.ts'
import type { Announcement } from '../postgres/outbox.ts'
import type { Job } from '../postgres/queue.ts'

type CaseAnnouncement = { readonly caseId: string; readonly version: number; readonly event: CaseEvent }

/**
 * What follows what: the one table. An announcement becomes jobs; each job names its task and carries ids only. What a
 * notice says is `channels`' to decide; which events are told to the customer is decided in its `noticesFor`.
 */
export function reactionsTo({ name, body }: Announcement): readonly Job[] {
  const { caseId, version, event } = body as CaseAnnouncement
  const notices = noticesFor(event).map((purpose) => ({
    name: 'channels.notify',
    data: { caseId, version, purpose },
  }))
  switch (name) {
    case 'CaseClosed':
      return [...notices, { name: 'surveys.invite', data: { caseId, version } }]
    default:
      return notices
  }
}
