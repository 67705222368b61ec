import { type Kysely, sql } from 'kysely'
import { nameKey } from '../../../language/core/names.ts'
import type { Tables } from '../../../postgres/tables.ts'
import type { CustomerInput } from '../../core/customer.schema.ts'

/**
 * The customer whom these particulars belong to: by ID number alone; else by phone or email together with the same
 * name, since families share phones and offices share mailboxes; a mailbox without a name by its address alone.
 */
export async function findCustomer(db: Kysely<Tables>, input: CustomerInput): Promise<string | null> {
  const key = input.name && nameKey(input.name)
  // Whoever gives another number or address than we know must be answered there, so theirs is a record of its own.
  const reachedThere = sql`(${input.phone}::text is null or phone = ${input.phone})
    and (${input.email}::text is null or lower(email) = ${input.email})`
  const { rows } = await sql<{ id: string }>`
    (select id, 1 as rank from customers.customer
      where id_number = ${input.id_number} and ${reachedThere} and erased_at is null limit 1)
    union all
    (select id, 2 from customers.customer
      where ${input.id_number}::text is null and phone = ${input.phone} and name_key is not distinct from ${key} and ${reachedThere} and erased_at is null limit 1)
    union all
    (select id, 3 from customers.customer
      where ${input.id_number}::text is null and lower(email) = ${input.email}
        and (${key}::text is null or name_key is null or name_key = ${key}) and ${reachedThere} and erased_at is null limit 1)
    order by rank limit 1`.execute(db)
  return rows[0]?.id ?? null
}
