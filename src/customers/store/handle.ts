import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import { nameKey } from '../../language/core/names.ts'
import { type Context, inTransaction } from '../../postgres/context.ts'
import { uuidv7 } from '../../postgres/id.ts'
import { announce } from '../../postgres/outbox.ts'
import { takeTry } from '../../staff/store/handle.ts'
import type { CustomerInput } from '../core/customer.schema.ts'
import { customersByContact } from './queries/customerById.ts'
import { findCustomer } from './queries/findCustomer.ts'

/** A known customer's id, or a new one's with the insert to be written beside the case (`from file`: only if the case is). */
export type Recognised = { readonly id: string; readonly insert: RawBuilder<unknown> | null }

/**
 * Finds the customer whom these particulars belong to, or prepares a new one. Nothing when they gave nothing of
 * themselves. A known customer's particulars are not overwritten by what a stranger typed. The author of a tip
 * (`sealed`) is a record of its own, in which nobody is ever recognised: no other case leads to it.
 */
export async function recognise(
  context: Context,
  input: CustomerInput,
  language: Language,
  sealed = false,
): Promise<Recognised | null> {
  if (!input.name && !input.phone && !input.email && !input.id_number) return null
  const known = sealed ? null : await findCustomer(context.db, input)
  return known ? { id: known, insert: null } : newCustomer(input, language, context.now(), sealed)
}

function newCustomer(input: CustomerInput, language: Language, at: Instant, sealed: boolean): Recognised {
  const id = uuidv7()
  const preferred = input.preferred_channel ?? (input.phone || !input.email ? 'sms' : 'email')
  const insert = sql`
    insert into customers.customer (id, sort, name, name_key, phone, email, id_number, language, preferred_channel, needs, created_at, sealed)
    select ${id}::uuid, ${input.sort}, ${input.name}, ${input.name && nameKey(input.name)}, ${input.phone}, ${input.email},
           ${input.id_number}, ${language}, ${preferred}, ${[...input.needs]}::text[], ${at}::timestamptz, ${sealed} from file`
  return { id, insert }
}

/**
 * Makes a known customer such a record, beside the case that became a tip (`from file`); not where somebody else's work
 * knows them by another case (`elsewhere`).
 */
export function sealCustomer(id: string, elsewhere: RawBuilder<boolean>): RawBuilder<unknown> {
  return sql`
    update customers.customer as known set sealed = true from file where known.id = ${id}::uuid and not ${elsewhere}`
}

// Whoever lost the second factor proves who they are by a code; see codes.ts.
export { requestCode, useCode } from './codes.ts'
// The author of an anonymous tip comes back by a phrase.
export { insertPassPhrase, isPassPhrase, newPhraseSeed, passPhrase } from './passPhrase.ts'

/**
 * Has the references and links of the open cases of everybody with that phone (E.164) or email sent to it, three times
 * an hour at most and seldomer for whoever goes on asking. Says nothing of whether there are any.
 */
export async function requestReferences(context: Context, contact: string): Promise<void> {
  if (await takeTry(context, `forgotten:${contact}`)) return
  await inTransaction(context, async (trx) => {
    const known = await customersByContact(trx, contact)
    await announce(
      trx,
      known.map(({ id }) => ({ name: 'ReferencesRequested', body: { customerId: id } })),
    )
  })
}

// Whether mail reaches a customer is learnt from the mails themselves.
export { noteEmailFailed, noteEmailWorks } from './emailState.ts'
