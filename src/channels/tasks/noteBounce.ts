import { noteEmailFailed } from '../../customers/store/handle.ts'
import { type Context, inTransaction } from '../../postgres/context.ts'
import { announce } from '../../postgres/outbox.ts'
import type { Bounce } from '../core/mail/mail.ts'
import { idInMessageId } from '../core/mail/ownMessageId.ts'
import { settleMessage } from '../store/handle.ts'
import { sentMail } from '../store/inbound.ts'

/**
 * A delivery report. Where it names a mail that we sent (by its Message-ID, which no stranger knows) and says that it
 * failed, the message is marked as failed, its address as not working, and `MessageBounced` is announced, so that the
 * notice goes another way. Returns the case that it was about, if any. Reports of other mails are believed nothing.
 */
export async function noteBounce(context: Context, bounce: Bounce): Promise<string | null> {
  const id = bounce.originalMessageId === null ? null : idInMessageId(bounce.originalMessageId)
  const sent = id === null ? null : await sentMail(context.db, id)
  if (!sent) return null
  const { caseId, version, purpose, recipient } = sent
  if (bounce.action !== 'failed' || sent.state === 'failed') return caseId
  const detail = [bounce.status, bounce.diagnostic].filter(Boolean).join(' ')
  await inTransaction(context, async (trx) => {
    await settleMessage(trx, sent.id, { state: 'failed', problem: 'refused', detail })
    // A body has no other way; the page of the case shows its officer that the letter came back.
    if (sent.reader !== 'customer') return
    await noteEmailFailed(trx, recipient, context.now())
    await announce(trx, [{ name: 'MessageBounced', body: { caseId, version, purpose } }])
  })
  return caseId
}
