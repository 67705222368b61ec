import type { Kysely } from 'kysely'
import type { Tables } from '../../postgres/tables.ts'
import { type Case, nothing, type State } from '../core/case.ts'
import type { CaseEvent } from '../core/events.ts'
import { evolve } from '../core/evolve.ts'
import type { Position } from './append.ts'
import { firstHead } from './chain.ts'
import { stateShape } from './columns.ts'

export type Loaded<Known extends State = State> = Position & { readonly state: Known }

/** What a case is before its first event. */
export const unborn: Loaded = { state: nothing, version: 0, head: firstHead }

/** The columns of a case's row that tell where it stands. */
export type SavedRow = { readonly state: unknown; readonly version: number; readonly head: Buffer }

/** Where the case stands now. */
export async function load(db: Kysely<Tables>, caseId: string): Promise<Loaded> {
  const row = await db
    .selectFrom('cases.case_file')
    .select(['state', 'version', 'head'])
    .where('id', '=', caseId)
    .executeTakeFirst()
  return row ? fromRow(db, caseId, row) : unborn
}

/** The case of that reference, whoever may see it. */
export async function loadByReference(db: Kysely<Tables>, reference: string): Promise<Loaded<Case> | null> {
  const row = await db
    .selectFrom('cases.case_file')
    .select(['id', 'state', 'version', 'head'])
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row ? fromRow(db, row.id, row) : null
}

/** The case as its row tells it; a state saved in an older shape is told again from its events. */
export async function fromRow(db: Kysely<Tables>, caseId: string, row: SavedRow): Promise<Loaded<Case>> {
  const { version, head } = row
  const { shape, ...state } = row.state as { shape: number } & Case
  return { version, head, state: shape === stateShape ? state : await retell(db, caseId, version) }
}

/** The state as the record tells it, up to a version. */
export async function retell(db: Kysely<Tables>, caseId: string, version: number): Promise<Case> {
  const rows = await db
    .selectFrom('cases.case_event')
    .select('body')
    .where('case_id', '=', caseId)
    .where('version', '<=', version)
    .orderBy('version')
    .execute()
  const state = rows.reduce<State>((told, row) => evolve(told, row.body as CaseEvent), nothing)
  if (state.status === 'nothing') throw new Error(`No events of case ${caseId}`)
  return state
}
