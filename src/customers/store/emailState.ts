import { type Kysely, type RawBuilder, sql } from 'kysely'
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

/** Somebody wrote from that address, so a full or broken mailbox is in use again. Written beside their case (`from file`). */
export function noteEmailWorks(address: string): RawBuilder<unknown> {
  return sql`
    update customers.customer as known set email_failed_at = null from file
    where lower(known.email) = ${address.toLowerCase()} and known.email_failed_at is not null`
}
