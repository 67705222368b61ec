import { type Kysely, type RawBuilder, sql } from 'kysely'
import { nameKey } from '../../../language/core/names.ts'
import type { Tables } from '../../../postgres/tables.ts'
import type { CustomerInput } from '../../core/customer.schema.ts'

/**
 * The customer whom these particulars belong to: by ID number alone; else by phone or email together with the same
 * name, since families share phones and offices share mailboxes; a mailbox without a name by its address alone.
 */
export async function findCustomer(db: Kysely<Tables>, input: CustomerInput): Promise<string | null> {
  const { id_number, phone, email } = input
  const key = input.name && nameKey(input.name)
  // Whoever gives another number or address than we know must be answered there, so theirs is a record of its own.
  const reachedThere = [
    ...(phone ? [sql`phone = ${phone}`] : []),
    ...(email ? [sql`lower(email) = ${email}`] : []),
  ]
  // Only what was given is asked for: of each of these PostgreSQL keeps the plan, of one for all cases it could not.
  const ways: RawBuilder<unknown>[] = id_number
    ? [sql`id_number = ${id_number}`]
    : [...(phone ? [sql`name_key is not distinct from ${key}`] : []), ...(email ? [mayBeNamed(key)] : [])]
  if (ways.length === 0) return null
  const asked = ways.map(
    (way, rank) => sql`(select id, ${sql.lit(rank)} as rank from customers.customer
      where ${sql.join([way, ...reachedThere], sql` and `)} and erased_at is null and not sealed limit 1)`,
  )
  const { rows } = await sql<{ id: string }>`
    select id from (${sql.join(asked, sql` union all `)}) as known order by rank limit 1`.execute(db)
  return rows[0]?.id ?? null
}

function mayBeNamed(key: string | null): RawBuilder<boolean> {
  return key === null ? sql`true` : sql`(name_key is null or name_key = ${key})`
}
