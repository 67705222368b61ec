import { linkGeneration, linkToken } from '../../../customers/store/session.ts'
import type { Context } from '../../../postgres/context.ts'
import type { Case } from '../../core/case.ts'
import { load } from '../load.ts'

/**
 * The case as part of which this one is handled, for their customer where both are the same person's: its reference and
 * the token of its page. Nothing where it is somebody else's: a customer never learns of another's case.
 */
export async function ownSurvivor(
  { db, secret }: Pick<Context, 'db' | 'secret'>,
  { customer, together }: Pick<Case, 'customer' | 'together'>,
): Promise<{ readonly reference: string; readonly token: string } | null> {
  if (customer === null || together === null) return null
  const { state } = await load(db, together.into)
  if (state.status === 'nothing' || state.customer !== customer) return null
  return {
    reference: state.reference,
    token: linkToken(secret, state.id, await linkGeneration(db, state.id)),
  }
}
