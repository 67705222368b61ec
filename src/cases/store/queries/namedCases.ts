import { sql } from 'kysely'
import type { Kind } from '../../../deadlines/core/classes.ts'
import type { Context } from '../../../postgres/context.ts'
import type { Actor } from '../../../staff/core/actor.ts'
import { scopeOf } from '../../core/access.ts'
import type { Status } from '../../core/case.ts'
import { within } from '../scope.ts'

/** A case as it is named beside another one. */
export type NamedCase = {
  readonly id: string
  readonly reference: string
  readonly kind: Kind
  readonly status: Status
  readonly subject: string | null
  /** How its words begin. */
  readonly opening: string | null
}

/** Of these cases (ids) those that the actor may see, in the order in which they were registered. */
export async function namedCases(
  { db }: Pick<Context, 'db'>,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly NamedCase[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<NamedCase>`
    select f.id, f.reference, f.kind, f.status, t.subject, left(t.body, 160) as opening
    from cases.case_file as f
    left join lateral (
      select subject, body from cases.case_text where case_id = f.id and purpose = 'original' order by written_at limit 1
    ) as t on true
    where f.id = any(${[...ids]}::uuid[]) and ${within(scopeOf(actor))} order by f.registered_at, f.id`.execute(
    db,
  )
  return rows
}
