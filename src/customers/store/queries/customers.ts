import type { Kysely } from 'kysely'
import type { Language } from '../../../language/core/language.ts'
import type { Tables } from '../../../postgres/tables.ts'
import type { Customer, Need, PreferredChannel } from '../../core/customer.ts'

/** A customer by id; nothing when unknown or erased. */
export async function customerById(db: Kysely<Tables>, id: string): Promise<Customer | null> {
  const row = await customers(db).where('id', '=', id).executeTakeFirst()
  return row ? customerOf(row) : null
}

/** Everybody who gave exactly this phone number (E.164) or email, at most twenty. */
export async function customersByContact(db: Kysely<Tables>, contact: string): Promise<readonly Customer[]> {
  const column = contact.includes('@') ? 'email' : 'phone'
  const rows = await customers(db).where(column, '=', contact).limit(20).execute()
  return rows.map(customerOf)
}

function customers(db: Kysely<Tables>) {
  return db
    .selectFrom('customers.customer')
    .select(['id', 'sort', 'name', 'phone', 'email', 'id_number', 'language', 'preferred_channel', 'needs'])
    .where('erased_at', 'is', null)
}

function customerOf(row: Awaited<ReturnType<ReturnType<typeof customers>['execute']>>[number]): Customer {
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
  }
}
