import type { CaseEvent } from '../cases/core/events.ts'
import { alertOf } from '../channels/core/alert.ts'
import { noticesFor } from '../channels/core/notices.ts'
import { isOutletPurpose, outletNoticeFor } from '../channels/core/outletNotices.ts'
import { isPartnerPurpose, partnerNoticeFor } from '../channels/core/partnerNotices.ts'
import { epochMilliseconds, fromEpochMilliseconds, type Instant } from '../language/core/instant.ts'
import type { Job } from '../postgres/job.ts'
import type { Announcement } from '../postgres/outbox.ts'
import type { TaskName } from './tasks.ts'

type Reaction = Job & { readonly name: TaskName }
type CaseAnnouncement = { readonly caseId: string; readonly version: number; readonly event: CaseEvent }
type SurveyDecided = { readonly caseId: string; readonly version: number; readonly survey: string | null }

/**
 * What follows what: the one table. An announcement becomes jobs; each job names its task and carries ids only. What a
 * notice says is `channels`' to decide; which events are told to the customer is decided in its `noticesFor`, which to
 * a body in `partnerNoticeFor`, and which to outlets in `outletNoticeFor`. Throws
 * at what it doesn't know, which then is kept among the failed jobs.
 */
export function reactionsTo({ name, body }: Announcement): readonly Reaction[] {
  switch (name) {
    // The closing is told once the invitation to the survey is there, so that one message carries both.
    case 'SurveyDecided':
      return [{ name: 'channels.notify', data: { ...(body as SurveyDecided), purpose: 'closed' } }]
    // A mail came back: the notice goes by another way. It waited for a way out that there is now: it goes by that.
    case 'MessageBounced':
    case 'MessageCanLeave':
      return [{ name: writerOf(body), data: body }]
    case 'CodeRequested':
      return [{ name: 'channels.send-code', data: body }]
    case 'RecalculationRequested':
      return [{ name: 'cases.recalculate', data: body }]
    case 'OfficerInvited':
      return [{ name: 'channels.send-invitation', data: body }]
    case 'ReferencesRequested':
      return [{ name: 'channels.send-references', data: body }]
    default:
      if (!('event' in body)) throw new Error(`Nothing is known to follow ${name}`)
      return following(body as CaseAnnouncement)
  }
}

function following({ caseId, version, event }: CaseAnnouncement): readonly Reaction[] {
  if (event.type === 'TextsErased') return [{ name: 'channels.forget-words', data: { caseId, version } }]
  if (alertOf(event)) return [{ name: 'channels.alert-officers', data: { caseId, version } }]
  return [...letters({ caseId, version, event }), ...notices({ caseId, version, event })]
}

/** A body is told what it must know of its case, and an outlet what came of its story, apart from the customer. */
function letters({ caseId, version, event }: CaseAnnouncement): readonly Reaction[] {
  const purpose = partnerNoticeFor(event)?.purpose ?? outletNoticeFor(event)
  return purpose === null ? [] : [{ name: writerOf({ purpose }), data: { caseId, version, purpose } }]
}

/** Whose task it is to write that message. */
function writerOf(body: object): TaskName {
  const purpose = 'purpose' in body ? String(body.purpose) : ''
  if (isPartnerPurpose(purpose)) return 'channels.notify-partner'
  return isOutletPurpose(purpose) ? 'channels.notify-outlets' : 'channels.notify'
}

function notices({ caseId, version, event }: CaseAnnouncement): readonly Reaction[] {
  return noticesFor(event).map((purpose) => {
    if (purpose === 'closed') return { name: 'surveys.invite', data: { caseId, version } }
    const data = { caseId, version, purpose }
    return purpose === 'recalculated'
      ? { name: 'channels.notify-of-new-date', data, after: aMinuteAfter(event) }
      : { name: 'channels.notify', data }
  })
}

/** A holiday moves thousands of dates within seconds: their notices wait until those are counted. */
function aMinuteAfter({ at }: CaseEvent): Instant {
  return fromEpochMilliseconds(epochMilliseconds(at) + 60_000)
}
