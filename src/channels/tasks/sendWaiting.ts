import { type Context, inTransaction } from '../../postgres/context.ts'
import { announce } from '../../postgres/outbox.ts'
import type { MessageChannel } from '../core/messageRecord.ts'
import { messagesWithoutGateway } from '../store/handle.ts'
import type { Sending } from './send.ts'

const batch = 500

/**
 * Announces what waited only for a way out to be set up (`MessageCanLeave`): each becomes a job of its own again, which
 * is tried until it ends, and holds up no other. Run every ten minutes; the rest of a long row follows then.
 */
export async function sendWaiting(context: Context, { gateways }: Pick<Sending, 'gateways'>): Promise<void> {
  const { mail, sms } = gateways
  const open: MessageChannel[] = [...(mail ? ['email' as const] : []), ...(sms ? ['sms' as const] : [])]
  if (open.length === 0) return
  const waiting = await messagesWithoutGateway(context.db, open, batch)
  await inTransaction(context, (trx) =>
    announce(
      trx,
      waiting.map(({ caseId, version, purpose }) => ({
        name: 'MessageCanLeave',
        body: { caseId, version, purpose },
      })),
    ),
  )
}
