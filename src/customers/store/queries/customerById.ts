import type { Kysely } from 'kysely'
import type { Instant } from '../../../language/core/instant.ts'
import type { Language } from '../../../language/core/language.ts'
import type { Tables } from '../../../postgres/tables.ts'
import type { Customer, Need, PreferredChannel } from '../../core/customer.ts'

export type KnownCustomer = Customer & {
  /** When a mail to the address last came back; nothing while it works. */
  readonly emailFailedAt: Instant | null
}

/** The customer of that id; nobody once erased. */
export async function customerById(db: Kysely<Tables>, id: string): Promise<KnownCustomer | null> {
  const row = await db
    .selectFrom('customers.customer')
    .selectAll()
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    sort: row.sort as Customer['sort'],
    name: row.name,
    phone: row.phone,
    email: row.email,
    idNumber: row.id_number,
    language: row.language as Language,
    preferredChannel: row.preferred_channel as PreferredChannel,
    needs: row.needs as Need[],
    emailFailedAt: row.email_failed_at,
  }
}
