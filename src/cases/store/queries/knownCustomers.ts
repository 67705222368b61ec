import { sql } from 'kysely'
import type { Context } from '../../../postgres/context.ts'
import type { Actor } from '../../../staff/core/actor.ts'
import { scopeOf } from '../../core/access.ts'
import { authorKnown } from '../scope.ts'

/**
 * Which of these customers the actor may be told to exist: whoever brought tips alone is nobody to those from whom they
 * are sealed.
 */
export async function knownCustomers(
  { db }: Context,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ customer: string }>`
    select distinct f.customer_id as customer from cases.case_file as f
    where f.customer_id = any(${[...ids]}::uuid[]) and ${authorKnown(scopeOf(actor))}`.execute(db)
  return new Set(rows.map(({ customer }) => customer))
}
