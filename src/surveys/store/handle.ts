import { tokenDigest } from '../../customers/store/session.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import { uuidv7 } from '../../postgres/id.ts'
import type { SurveyAnswer } from '../core/answer.schema.ts'
import { invitationEnd } from '../core/invitation.ts'
import { invitationOf, surveyToken } from './session.ts'

export type NewInvitation = {
  readonly caseId: string
  readonly round: number
  readonly language: Language
  /** By which channel it goes out. */
  readonly channel: string
  /** The body that the customer is asked about, too. */
  readonly partner: string | null
}

/** Invites to the survey of a round; its id, the earlier one's where the round was invited before. */
export async function invite(context: Context, invitation: NewInvitation): Promise<string> {
  const { caseId, round, language, channel, partner } = invitation
  const { db, secret, now } = context
  const id = uuidv7()
  const at = now()
  await db
    .insertInto('surveys.invitation')
    .values({
      ...{ id, case_id: caseId, round, language, channel, partner },
      digest: tokenDigest(surveyToken(secret, id)) as Buffer,
      ...{ invited_at: at, expires_at: invitationEnd(at) },
    })
    .onConflict((conflict) => conflict.columns(['case_id', 'round']).doNothing())
    .execute()
  const row = await db
    .selectFrom('surveys.invitation')
    .select('id')
    .where('case_id', '=', caseId)
    .where('round', '=', round)
    .executeTakeFirstOrThrow()
  return row.id
}

export const surveyRefusals = ['no-such-survey', 'survey-over', 'already-answered'] as const
export type SurveyRefusal = (typeof surveyRefusals)[number]

/** Keeps the answer of whoever holds the link: once, and only while the invitation is open. Of a body only where it asked. */
export async function answerSurvey(
  context: Context,
  token: string,
  answer: SurveyAnswer,
): Promise<{ readonly done: true } | { readonly refused: SurveyRefusal }> {
  const invitation = await invitationOf(context, token)
  if (!invitation) return { refused: 'no-such-survey' }
  const at = context.now()
  if (invitation.expiresAt <= at) return { refused: 'survey-over' }
  const { numInsertedOrUpdatedRows } = await context.db
    .insertInto('surveys.answer')
    .values({
      ...{ invitation_id: invitation.id, ...answer, answered_at: at },
      contact: invitation.partner === null ? null : answer.contact,
    })
    .onConflict((conflict) => conflict.column('invitation_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? { done: true } : { refused: 'already-answered' }
}
