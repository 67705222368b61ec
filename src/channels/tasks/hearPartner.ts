import { handle } from '../../cases/store/handle.ts'
import type { Context } from '../../postgres/context.ts'
import { partnerOfAddress } from '../../staff/store/queries/partners.ts'
import { casesOfPartner } from '../store/threads.ts'
import { keepMailFiles } from './keepMailFiles.ts'
import type { Heard, Letter } from './letter.ts'
import { textOf } from './mailText.ts'

/**
 * A body's own words by mail about a case that it has, in answer to one of our letters or with its number: they go to
 * the officer who follows it up, not to the customer. Nothing where the sender is no body of ours or names no case;
 * where the body does not have the case that it names, a person reads the mail.
 */
export async function hearPartner(context: Context, letter: Letter): Promise<Heard | null> {
  const { mail, said, keep } = letter
  const partner = await partnerOfAddress(context.db, said.sender.address)
  if (partner === null) return null
  const { named, having } = await casesOfPartner(context, { ...mail, from: said.sender }, partner)
  if (named === 0) return null
  if (having === null) return { refused: 'partner-without-case' }
  const files = await keepMailFiles(context, mail, said)
  const outcome = await handle(
    context,
    { type: 'partner', partner, caseId: having },
    having,
    { type: 'write-to-ministry', partner: null, text: { subject: null, body: textOf(said) }, files },
    { beside: (_, version) => [keep('added', having, version)] },
  )
  return 'refused' in outcome ? outcome : { outcome: 'added', reference: outcome.state.reference }
}
