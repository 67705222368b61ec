import { findCaseById } from '../../cases/store/queries/findCase.ts'
import { listCases } from '../../cases/store/queries/listCases.ts'
import { customerById, type KnownCustomer } from '../../customers/store/queries/customerById.ts'
import { isCodeGood } from '../../customers/store/queries/isCodeGood.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import { uuidv7 } from '../../postgres/id.ts'
import { composeCode, composeReference, type EitherWay } from '../words/composeRequested.ts'
import { signatureOf, wayTo } from './notify.ts'
import { gatewayFor, type Sending } from './send.ts'

const system = { type: 'system' } as const

/**
 * Sends the digits of a one-time code to the customer's own address, as long as it is good. It tells of nothing that happened to the
 * case, so it is not kept with its messages; should it go out twice it is the same code.
 */
export async function sendCode(
  context: Context,
  sending: Sending,
  job: { readonly caseId: string; readonly codeId: string },
  digits: string,
): Promise<void> {
  const { caseId, codeId } = job
  if (!(await isCodeGood(context, codeId))) return
  const found = await findCaseById(context, system, caseId)
  const customer = found?.state.customer && (await customerById(context.db, found.state.customer))
  if (!customer) return
  const { language } = found.state
  const reader = { language, name: customer.name, signature: await signatureOf(context, language) }
  const message = composeCode(reader, digits)
  await sendTo(context, sending, customer, { id: codeId, caseId, language, message })
}

const mostReferences = 5

/**
 * Sends a customer the references and links of the newest open cases, one message each, to the customer's own address.
 * Throws only where none could be sent: tried again, it would send those before once more, at each try.
 */
export async function sendReferences(
  context: Context,
  sending: Sending,
  job: { readonly customerId: string },
): Promise<void> {
  const customer = await customerById(context.db, job.customerId)
  if (!customer) return
  const { rows } = await listCases(context, system, { queue: 'all', customers: [customer.id], limit: 100 })
  const open = rows.filter(({ closedAt }) => closedAt === null).slice(0, mostReferences)
  for (const [index, { id, reference, language }] of open.entries()) {
    const reader = { language, name: customer.name, signature: await signatureOf(context, language) }
    const message = composeReference(reader, reference)
    const sent = sendTo(context, sending, customer, { id: uuidv7(), caseId: id, language, message })
    await (index === 0 ? sent : sent.catch(() => undefined))
  }
}

type Requested = {
  readonly id: string
  readonly caseId: string
  readonly language: Language
  readonly message: EitherWay
}

/** Throws when it must be tried again. */
async function sendTo(
  context: Context,
  sending: Sending,
  customer: KnownCustomer,
  { id, caseId, language, message }: Requested,
): Promise<void> {
  const channel = wayTo(customer)
  if (!channel) return
  const recipient = (channel === 'email' ? customer.email : customer.phone) ?? ''
  const addressed = { id, caseId, language, channel, recipient, ...message[channel] }
  const delivery = await gatewayFor(context, sending, addressed)?.()
  if (!delivery) throw new Error(`No way out is set up for ${channel}`)
  if (!delivery.taken && !delivery.permanent)
    throw new Error(`The server did not take the message: ${delivery.detail}`)
}
