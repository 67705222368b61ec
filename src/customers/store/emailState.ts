import type { Kysely } from 'kysely'
import type { Instant } from '../../language/core/instant.ts'
import type { Tables } from '../../postgres/tables.ts'

/** A mail to that address came back: notices go another way until somebody writes from it again. */
export async function noteEmailFailed(db: Kysely<Tables>, address: string, at: Instant): Promise<void> {
  await db
    .updateTable('customers.customer')
    .set({ email_failed_at: at })
    .where((eb) => eb(eb.fn('lower', ['email']), '=', address.toLowerCase()))
    .execute()
}

/** Somebody wrote from that address, so a full or broken mailbox is in use again. */
export async function noteEmailWorks(db: Kysely<Tables>, address: string): Promise<void> {
  await db
    .updateTable('customers.customer')
    .set({ email_failed_at: null })
    .where((eb) => eb(eb.fn('lower', ['email']), '=', address.toLowerCase()))
    .where('email_failed_at', 'is not', null)
    .execute()
}
