import { findCaseById } from '../../cases/store/queries/findCase.ts'
import type { Context } from '../../postgres/context.ts'
import { type AddressedOfficer, addressedOfficer } from '../../staff/store/queries/officers.ts'
import { stillHolds } from '../core/alert.ts'
import { deskPage } from '../core/body.ts'
import { type DigestItem, itemsOf } from '../core/digest.ts'
import { type MailParts, mailParts } from '../core/message.ts'
import type { Delivery } from '../core/outgoing.ts'
import { type Digest, type DigestEnd, makeDigests, unsentDigests, withDigest } from '../store/alerts.ts'
import { composeDigest } from '../words/composeDigest.ts'
import { signatureOf } from './notify.ts'
import { type Sending, senderOf } from './send.ts'

/**
 * Tells officers by mail what the clocks of their cases set off: all that came up since the last time in one mail each,
 * so that hours without a machine end in no storm. Run every minute. A mail that could not leave is tried again, ever more
 * seldom, for a day. One whose fate is not known (the line broke after its words were gone) goes again under the same
 * Message-ID.
 */
export async function sendDigests(
  context: Context,
  { gateways: { mail } }: Pick<Sending, 'gateways'>,
  signal?: AbortSignal,
): Promise<void> {
  if (!mail) return
  await makeDigests(context.db, context.now())
  for (const id of await unsentDigests(context.db, context.now())) {
    if (signal?.aborted) return
    await withDigest(context.db, id, (digest, db) => sendOne({ ...context, db }, mail, digest))
  }
}

async function sendOne(
  context: Context,
  mail: NonNullable<Sending['gateways']['mail']>,
  digest: Digest,
): Promise<DigestEnd> {
  const now = context.now()
  const officer = await addressedOfficer(context.db, digest.officerId)
  if (!officer) return { failed_at: now, problem: 'The officer has left' }
  const parts = await write(context, officer, digest)
  if (!parts) return { failed_at: now, problem: 'Nothing of it is to be done any more' }
  const { language, email: to } = officer
  const sender = await senderOf(context, language)
  const delivery = await mail({ id: digest.id, thread: null, to, language, sender, ...parts }).catch(notKnown)
  if (delivery.taken) return { sent_at: now, problem: null }
  const givenUp = delivery.permanent || digest.tries + 1 >= mostTries
  return { ...(givenUp && { failed_at: now }), problem: delivery.detail.slice(0, 500) }
}

/** A try whose end nobody knows counts as one that failed. */
function notKnown(error: Error): Delivery {
  return { taken: false, permanent: false, detail: error.message }
}

/** The last of them comes about a day after the first. */
const mostTries = 39

/** Cases that are named one by one; a longer row ends with how many more there are. */
const mostNamed = 20

/** The mail, from what still holds of cases that the officer may still see; nothing when there is none. */
async function write(
  context: Context,
  officer: AddressedOfficer,
  { alerts }: Digest,
): Promise<MailParts | null> {
  const byCase = itemsOf(alerts)
  const named: DigestItem[] = []
  let looked = 0
  for (const { caseId } of byCase) {
    if (named.length === mostNamed) break
    looked += 1
    const found = await findCaseById(context, officer.actor, caseId)
    if (!found) continue
    const { state } = found
    const holds = alerts.filter((alert) => alert.caseId === caseId && stillHolds(alert, state))
    named.push(...itemsOf(holds).map((alert) => ({ ...alert, reference: state.reference })))
  }
  if (named.length === 0) return null
  const { language, name } = officer
  const reader = { language, name: name[language], signature: await signatureOf(context, language) }
  const { subject, body } = composeDigest(reader, named, byCase.length - looked)
  return mailParts({ subject: subject ?? '', body, language }, linksTo(context.url))
}

/** A digest leads to the desk alone. */
function linksTo(url: string) {
  return {
    ...{ case: url, survey: () => url, partner: () => url, guest: () => url },
    desk: (reference: string) => deskPage(url, reference),
  }
}
