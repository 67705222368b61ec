import { seesAuthor } from '../../../cases/core/access.ts'
import { findCaseById } from '../../../cases/store/queries/findCase.ts'
import type { Instant } from '../../../language/core/instant.ts'
import type { Context } from '../../../postgres/context.ts'
import type { Actor } from '../../../staff/core/actor.ts'
import type { IgnoreReason, InboundOutcome } from '../../core/inbound.ts'

/** A message that came in about a case: `rawMessage` has it whole. */
export type MailOfCase = {
  readonly id: string
  readonly receivedAt: Instant
  readonly sender: string | null
  readonly subject: string | null
  readonly outcome: InboundOutcome
  readonly reason: IgnoreReason | null
  /** The version of the case that it made; nothing where a machine wrote it. */
  readonly version: number | null
}

/** What came in about a case, oldest first, without senders where they are sealed; nothing when the actor may not see the case. */
export async function mailsOfCase(
  context: Context,
  actor: Actor,
  caseId: string,
): Promise<readonly MailOfCase[] | null> {
  const found = await findCaseById(context, actor, caseId)
  if (!found) return null
  const rows = await context.db
    .selectFrom('channels.inbound')
    .select(['id', 'received_at as receivedAt', 'sender', 'subject', 'outcome', 'reason', 'version'])
    .where('case_id', '=', caseId)
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  const mails = rows as MailOfCase[]
  return seesAuthor(actor, found.state) ? mails : mails.map((mail) => ({ ...mail, sender: null }))
}
