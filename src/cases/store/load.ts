import type { Kysely } from 'kysely'
import type { Tables } from '../../postgres/tables.ts'
import { nothing, type State } from '../core/case.ts'
import type { CaseEvent } from '../core/events.ts'
import { evolve } from '../core/evolve.ts'
import type { Position } from './append.ts'
import { firstHead } from './chain.ts'
import { stateShape } from './columns.ts'

export type Loaded = Position & { readonly state: State }

/** Where the case stands now. A state saved in an older shape is told again from its events. */
export async function load(db: Kysely<Tables>, caseId: string): Promise<Loaded> {
  const row = await db
    .selectFrom('cases.case_file')
    .select(['state', 'version', 'head'])
    .where('id', '=', caseId)
    .executeTakeFirst()
  if (!row) return { state: nothing, version: 0, head: firstHead }
  const { shape, ...state } = row.state as { shape: number } & Exclude<State, { status: 'nothing' }>
  return {
    version: row.version,
    head: row.head,
    state: shape === stateShape ? state : await retell(db, caseId, row.version),
  }
}

/** The state as the record tells it, up to a version. */
export async function retell(db: Kysely<Tables>, caseId: string, version: number): Promise<State> {
  const rows = await db
    .selectFrom('cases.case_event')
    .select('body')
    .where('case_id', '=', caseId)
    .where('version', '<=', version)
    .orderBy('version')
    .execute()
  return rows.reduce<State>((state, row) => evolve(state, row.body as CaseEvent), nothing)
}
