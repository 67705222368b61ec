import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../postgres/context.ts'
import type { Actor } from '../../../staff/core/actor.ts'
import { type Scope, scopeOf } from '../../core/access.ts'
import type { Case } from '../../core/case.ts'
import { within } from '../scope.ts'

export type FoundCase = { readonly state: Case; readonly version: number }

/** The case of that reference, if that actor may see it; nothing otherwise, whether or not it exists. */
export function findCaseByReference(
  context: Context,
  actor: Actor,
  reference: string,
): Promise<FoundCase | null> {
  return find(context, scopeOf(actor), sql`f.reference = ${reference}`)
}

/** The case of that id, if that actor may see it. */
export function findCaseById(context: Context, actor: Actor, id: string): Promise<FoundCase | null> {
  return find(context, scopeOf(actor), sql`f.id = ${id}::uuid`)
}

async function find({ db }: Context, scope: Scope, which: RawBuilder<boolean>): Promise<FoundCase | null> {
  const { rows } = await sql<{ state: Case; version: number }>`
    select f.state, f.version from cases.case_file as f where ${which} and ${within(scope)}`.execute(db)
  return rows[0] ?? null
}
