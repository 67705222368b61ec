import { seesAuthor } from '../../../cases/core/access.ts'
import { findCaseById } from '../../../cases/store/queries/findCase.ts'
import type { Instant } from '../../../language/core/instant.ts'
import type { Language } from '../../../language/core/language.ts'
import type { Context } from '../../../postgres/context.ts'
import type { Actor } from '../../../staff/core/actor.ts'
import { deskPage, fillBody, partnerPage } from '../../core/body.ts'
import {
  type MessageChannel,
  type MessageProblem,
  type MessagePurpose,
  type MessageState,
  messageProblems,
} from '../../core/messageRecord.ts'

/** A message as the case page and the API show it. */
export type CaseMessage = {
  readonly id: string
  /** The version of the case that it tells of. */
  readonly version: number
  readonly purpose: MessagePurpose
  /** `customer`, or who else: see `KeptMessage`. */
  readonly reader: string
  readonly channel: MessageChannel
  readonly language: Language
  /** Nothing, like the words and the server's answer, where the customer is sealed from whoever looks. */
  readonly recipient: string | null
  readonly subject: string | null
  /** Its words, the tokens of links masked: whoever reads along must not be able to act as the customer. */
  readonly body: string | null
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
  const found = await findCaseById(context, actor, caseId)
  if (!found) return null
  const known = seesAuthor(actor, found.state)
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
    purpose: row.purpose as MessagePurpose,
    reader: row.reader,
    channel: row.channel as MessageChannel,
    language: row.language as Language,
    recipient: known ? row.recipient : null,
    subject: row.subject,
    body: known ? fillBody(row.body, maskedLinks(context.url, row.language)) : null,
    state: row.state as MessageState,
    ...readProblem(row.problem, known),
    madeAt: row.made_at,
    sentAt: row.sent_at,
  }))
}

function maskedLinks(url: string, language: string) {
  const site = `${url}/${language}`
  const desk = (reference: string) => deskPage(url, reference)
  const partner = (reference: string) => partnerPage(url, reference)
  return {
    ...{ case: `${site}/c/${mask}`, survey: () => `${site}/survey/${mask}` },
    ...{ desk, partner, guest: () => `${site}/p/${mask}` },
  }
}

function readProblem(kept: string | null, known: boolean): Pick<CaseMessage, 'problem' | 'detail'> {
  const [code, ...rest] = (kept ?? '').split(': ')
  const problem = messageProblems.find((known) => known === code) ?? null
  return { problem, detail: (known && rest.join(': ')) || null }
}
