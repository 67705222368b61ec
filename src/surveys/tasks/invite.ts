import { nothing, type State } from '../../cases/core/case.ts'
import type { CaseEvent } from '../../cases/core/events.ts'
import { evolve } from '../../cases/core/evolve.ts'
import { caseStory } from '../../cases/store/queries/caseStory.ts'
import { noticeChannel } from '../../customers/core/customer.ts'
import { customerById } from '../../customers/store/queries/customerById.ts'
import { type Context, inTransaction } from '../../postgres/context.ts'
import { announce } from '../../postgres/outbox.ts'
import { bodyAskedAbout, isInvited } from '../core/invitation.ts'
import { invite, type NewInvitation } from '../store/handle.ts'

/** The job: the closing, by its version. */
export type InviteJob = { readonly caseId: string; readonly version: number }

/**
 * Invites the customer of a closed case to the survey, then says so (`SurveyDecided`), for the closing notice to carry
 * the link: the invitation is there before the notice is written. It says so too where nobody is invited. Safe to run
 * twice: the round keeps its one invitation.
 */
export async function inviteToSurvey(context: Context, { caseId, version }: InviteJob): Promise<void> {
  const invitation = await invitationFor(context, caseId, version)
  await inTransaction(context, async (trx) => {
    const survey = invitation && (await invite({ ...context, db: trx }, invitation))
    await announce(trx, [{ name: 'SurveyDecided', body: { caseId, version, survey } }])
  })
}

async function invitationFor(
  context: Context,
  caseId: string,
  version: number,
): Promise<NewInvitation | null> {
  const story = await caseStory(context, { type: 'system' }, caseId)
  const events: readonly CaseEvent[] = story?.events.slice(0, version) ?? []
  const state = events.reduce<State>(evolve, nothing)
  if (state.status !== 'closed') throw new Error(`Version ${version} of case ${caseId} is not its closing`)
  const { kind, ground, round, language, customer: customerId } = state
  if (!isInvited(kind, ground) || !customerId) return null
  const customer = await customerById(context.db, customerId)
  const channel = customer && noticeChannel(customer)
  return channel && { caseId, round, language, channel, partner: bodyAskedAbout(state) }
}
