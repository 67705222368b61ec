import type { Context } from '../../postgres/context.ts'
import { openInvitation } from '../../staff/store/queries/invitation.ts'
import { invitationToken } from '../../staff/store/session.ts'
import { mailParts } from '../core/message.ts'
import { composeInvitation } from '../words/composeRequested.ts'
import { signatureOf } from './notify.ts'
import { type Sending, senderOf } from './send.ts'

/**
 * Sends somebody invited into a body the one-time link to their password, as long as it is good. Throws when it must be
 * tried again; should it go out twice it is the same link under the same Message-ID.
 */
export async function sendInvitation(
  context: Context,
  { gateways: { mail } }: Pick<Sending, 'gateways'>,
  { invitation: id }: { readonly invitation: string },
): Promise<void> {
  const invitation = await openInvitation(context.db, { id }, context.now())
  if (!invitation) return
  if (!mail) throw new Error('No way out is set up for email')
  const { language, email: to, name, body, expiresAt } = invitation
  const reader = { language, name: name[language], signature: await signatureOf(context, language) }
  const kept = composeInvitation(reader, body[language], expiresAt)
  const url = `${context.url}/partner/set-up/${invitationToken(context.secret, id)}?lang=${language}`
  const nowhere = () => context.url
  const links = { case: url, survey: nowhere, desk: nowhere, partner: nowhere, guest: nowhere }
  const parts = mailParts({ subject: kept.subject ?? '', body: kept.body, language }, links)
  const sender = await senderOf(context, language)
  const delivery = await mail({ id, thread: null, to, language, sender, ...parts })
  if (!delivery.taken && !delivery.permanent)
    throw new Error(`The server did not take the invitation ${id}: ${delivery.detail}`)
}
