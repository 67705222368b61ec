import { caseStory } from '../../cases/store/queries/caseStory.ts'
import type { Context } from '../../postgres/context.ts'
import { officersInService } from '../../staff/store/queries/officers.ts'
import { alertOf, officersFor } from '../core/alert.ts'
import { occasionOf } from '../core/noticeFacts.ts'
import { keepAlerts } from '../store/alerts.ts'

/** The job: an event of a case that officers are told of. */
export type AlertJob = { readonly caseId: string; readonly version: number }

/** Finds out who is to be told and keeps it for their next digest. Safe to run twice. */
export async function alertOfficers(context: Context, { caseId, version }: AlertJob): Promise<void> {
  const story = await caseStory(context, { type: 'system' }, caseId)
  if (!story) throw new Error(`No case ${caseId}`)
  const { event, state } = occasionOf(story.events, version)
  const alert = alertOf(event)
  if (!alert) throw new Error(`Version ${version} of case ${caseId} is nothing that officers are told of`)
  const officers = (await officersInService(context.db)).map(
    ({ id, roles, departments }) => ({ type: 'officer', id, roles, departments, partner: null }) as const,
  )
  const meant = officersFor(alert.to, state, officers).map(({ id }) => id)
  await keepAlerts(context.db, { caseId, version, at: event.at }, alert, meant)
}
