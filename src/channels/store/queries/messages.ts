import { findCaseById } from '../../../cases/store/queries/findCase.ts'
import type { Instant } from '../../../language/core/instant.ts'
import type { Language } from '../../../language/core/language.ts'
import type { Context } from '../../../postgres/context.ts'
import type { Actor } from '../../../staff/core/actor.ts'
import { deskPage, fillBody } from '../../core/body.ts'
import {
  type MessageChannel,
  type MessageProblem,
  type MessageState,
  messageProblems,
} from '../../core/messageRecord.ts'
import type { NoticePurpose } from '../../core/notices.ts'

/** A message as the case page and the API show it. */
export type CaseMessage = {
  readonly id: string
  /** The version of the case that it tells of. */
  readonly version: number
  readonly purpose: NoticePurpose
  readonly channel: MessageChannel
  readonly language: Language
  readonly recipient: string
  readonly subject: string | null
  /** Its words, the tokens of links masked: whoever reads along must not be able to act as the customer. */
  readonly body: string
  readonly state: MessageState
  readonly problem: MessageProblem | null
  /** What the server said, in its own words. */
  readonly detail: string | null
  readonly madeAt: Instant
  readonly sentAt: Instant | null
}

const mask = '••••••••'

/** All messages that went or should go out about a case, oldest first; nothing when the actor may not see the case. */
export async function caseMessages(
  context: Context,
  actor: Actor,
  caseId: string,
): Promise<readonly CaseMessage[] | null> {
  if (!(await findCaseById(context, actor, caseId))) return null
  const rows = await context.db
    .selectFrom('channels.message')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    purpose: row.purpose as NoticePurpose,
    channel: row.channel as MessageChannel,
    language: row.language as Language,
    recipient: row.recipient,
    subject: row.subject,
    body: fillBody(row.body, maskedLinks(context.url, row.language)),
    state: row.state as MessageState,
    ...readProblem(row.problem),
    madeAt: row.made_at,
    sentAt: row.sent_at,
  }))
}

function maskedLinks(url: string, language: string) {
  const site = `${url}/${language}`
  const desk = (reference: string) => deskPage(url, reference)
  return { case: `${site}/c/${mask}`, survey: () => `${site}/survey/${mask}`, desk }
}

function readProblem(kept: string | null): Pick<CaseMessage, 'problem' | 'detail'> {
  const [code, ...rest] = (kept ?? '').split(': ')
  const problem = messageProblems.find((known) => known === code) ?? null
  return { problem, detail: rest.join(': ') || null }
}
