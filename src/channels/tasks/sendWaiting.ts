import type { Context } from '../../postgres/context.ts'
import type { MessageChannel } from '../core/messageRecord.ts'
import { messagesWithoutGateway } from '../store/handle.ts'
import { type Sending, sendMessage } from './send.ts'

const batch = 500

/** Sends what waited only for a way out to be set up. Run every ten minutes; the rest of a long row follows then. */
export async function sendWaiting(context: Context, sending: Sending): Promise<void> {
  const { mail, sms } = sending.gateways
  const open: MessageChannel[] = [...(mail ? ['email' as const] : []), ...(sms ? ['sms' as const] : [])]
  if (open.length === 0) return
  for (const message of await messagesWithoutGateway(context.db, open, batch)) {
    await sendMessage(context, sending, message.id)
  }
}
