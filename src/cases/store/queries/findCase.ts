import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../postgres/context.ts'
import type { Actor } from '../../../staff/core/actor.ts'
import { type Scope, scopeOf } from '../../core/access.ts'
import type { Case } from '../../core/case.ts'
import { fromRow, type Loaded, type SavedRow } from '../load.ts'
import { within } from '../scope.ts'

/** A case that may be seen, as it stands; `handle` takes it so that it need not be read twice. */
export type FoundCase = Loaded<Case>

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
  const { rows } = await sql<SavedRow & { id: string }>`
    select f.id, f.state, f.version, f.head from cases.case_file as f where ${which} and ${within(scope)}`.execute(
    db,
  )
  return rows[0] ? fromRow(db, rows[0].id, rows[0]) : null
}
