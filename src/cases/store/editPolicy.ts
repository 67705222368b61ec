import { sql } from 'kysely'
import type { Context } from '../../postgres/context.ts'
import type { OfficerActor } from '../../staff/core/actor.ts'
import type { Edited } from '../../staff/core/edit.ts'
import type { Policy } from '../core/policy.ts'
import { edit } from './edit.ts'
import { readRules } from './queries/rules.ts'

/** Changes what the ministry decides for every case, on record; in force for every act within five seconds. */
export function changePolicy(
  context: Context,
  actor: OfficerActor,
  change: Partial<Policy>,
): Promise<Edited> {
  return edit(context, actor, { list: 'policy', table: sql.table('cases.policy') }, async ({ db }) => {
    const { policy: before } = await readRules(db)
    const after = { ...before, ...change }
    const row = { body: JSON.stringify(after) }
    await db
      .insertInto('cases.policy')
      .values(row)
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet(row))
      .execute()
    return { done: 'policy', made: [{ what: 'change', before, after }] }
  })
}
