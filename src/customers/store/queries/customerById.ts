import type { Kysely, Selectable } from 'kysely'
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
  const row = await customers(db).where('id', '=', id).executeTakeFirst()
  return row ? knownCustomer(row) : null
}

/** Everybody who gave exactly this phone number (E.164) or email, at most twenty. */
export async function customersByContact(
  db: Kysely<Tables>,
  contact: string,
): Promise<readonly KnownCustomer[]> {
  const rows = await customers(db)
    .where((eb) =>
      contact.includes('@')
        ? eb(eb.fn('lower', ['email']), '=', contact.toLowerCase())
        : eb('phone', '=', contact),
    )
    .limit(20)
    .execute()
  return rows.map(knownCustomer)
}

function customers(db: Kysely<Tables>) {
  return db.selectFrom('customers.customer').selectAll().where('erased_at', 'is', null)
}

function knownCustomer(row: Selectable<Tables['customers.customer']>): KnownCustomer {
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
