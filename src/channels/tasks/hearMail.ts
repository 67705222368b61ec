import type { Registration } from '../../cases/core/registration.schema.ts'
import { type Done, handle, registerCase } from '../../cases/store/handle.ts'
import type { CustomerInput } from '../../customers/core/customer.schema.ts'
import { noteEmailWorks } from '../../customers/store/handle.ts'
import type { Context } from '../../postgres/context.ts'
import type { SaidByMail } from '../core/mail/judge.ts'
import { saysOnlyThanks } from '../core/mail/thanks.ts'
import { keepMessage } from '../store/handle.ts'
import { customerOfCase, isSealed, threadOf } from '../store/threads.ts'
import { hearPartner } from './hearPartner.ts'
import { keepMailFiles } from './keepMailFiles.ts'
import type { Heard, Letter } from './letter.ts'
import { textOf } from './mailText.ts'

/**
 * What a person said by mail becomes part of the case it belongs to, or a case. Words alone neither confirm nor close
 * nor reopen: an open case gets them as information, a closed one a new case linked to it, and thanks nothing at all.
 * What a body says of a case that it has is not the customer's.
 */
export async function hearMail(context: Context, letter: Letter): Promise<Heard> {
  const { mail, said } = letter
  const thread = await threadOf(context, { ...mail, from: said.sender })
  if (!('add' in thread)) {
    const ofPartner = await hearPartner(context, letter)
    if (ofPartner) return ofPartner
  }
  const files = await keepMailFiles(context, mail, said)
  if (!('add' in thread))
    return register(context, letter, files, 'newLinkedTo' in thread ? thread.newLinkedTo : null)
  const added = await add(context, letter, files, thread.add)
  if (!('refused' in added) || added.refused !== 'case-closed') return added
  if (mail.attachments.length === 0 && saysOnlyThanks(said.text)) return { thanks: thread.add }
  return register(context, letter, files, thread.add)
}

type Files = readonly string[]

async function register(
  context: Context,
  letter: Letter,
  files: Files,
  linkedTo: string | null,
): Promise<Heard> {
  const { said } = letter
  // Beside a tip whatever comes is sealed like it: a complaint that names its sender would name the tip's author.
  const kind = linkedTo !== null && (await isSealed(context, linkedTo)) ? 'tip' : letter.kind
  const { language, subject } = said
  const registration: Registration = {
    ...{ kind, channel: 'email', language, subject, text: textOf(said), attachments: [...files] },
    ...{ customer: await customerOf(context, said, linkedTo), outlet: null, category: null, remedy: null },
    external_number: null,
  }
  const outcome = await registerCase(context, { type: 'public' }, registration, {
    beside: ({ id }, version) => besideCase(letter, 'registered', id, version),
    ...(linkedTo !== null && { linkedTo }),
  })
  return 'refused' in outcome ? outcome : answered(context, letter, 'registered', outcome)
}

async function add(context: Context, letter: Letter, files: Files, caseId: string): Promise<Heard> {
  const { mail, said } = letter
  const subject = mail.inReplyTo === null ? said.subject : null
  const outcome = await handle(
    context,
    { type: 'customer', caseId },
    caseId,
    { type: 'add-information', channel: 'email', text: { subject, body: textOf(said) }, files },
    { beside: (_, version) => besideCase(letter, 'added', caseId, version) },
  )
  return 'refused' in outcome ? outcome : answered(context, letter, 'added', outcome)
}

function besideCase(
  { keep, said }: Letter,
  outcome: 'registered' | 'added',
  caseId: string,
  version: number,
) {
  return [keep(outcome, caseId, version), noteEmailWorks(said.sender.address)]
}

/** Where nothing may be sent back by a machine, the notice that would follow is on record as not sent. */
async function answered(
  context: Context,
  { mail, said }: Letter,
  outcome: 'registered' | 'added',
  { state, version }: Done,
): Promise<Heard> {
  const { language, sender } = said
  const purpose = outcome === 'registered' ? 'receipt' : 'information'
  if (mail.quiet !== null)
    await keepMessage(context.db, {
      ...{ caseId: state.id, version, purpose, channel: 'email', language, recipient: sender.address },
      ...{ subject: null, body: '', problem: 'no-machines', at: context.now() },
    })
  return { outcome, reference: state.reference }
}

/** By the name we know them by, where they write about a case of their own; names in mail programs are often others. */
async function customerOf(
  context: Context,
  { sender }: SaidByMail,
  about: string | null,
): Promise<CustomerInput> {
  const known = about === null ? null : await customerOfCase(context, about)
  const name = known?.email?.toLowerCase() === sender.address ? known.name : sender.name
  return {
    ...{ sort: 'individual', name, phone: null, email: sender.address },
    ...{ id_number: null, preferred_channel: 'email', needs: [] },
  }
}
