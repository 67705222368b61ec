import { sql } from 'kysely'
import type { Context } from '../../../postgres/context.ts'
import { plannedAnew } from '../../../postgres/statementNames.ts'
import type { Actor } from '../../../staff/core/actor.ts'
import { scopeOf } from '../../core/access.ts'
import { mostCounted, type WorkQueue } from '../../core/queues.ts'
import { inQueue } from '../inQueue.ts'
import { within } from '../scope.ts'

/**
 * How many cases that the actor may see lie in each queue, at most {@link mostCounted}. One statement over the
 * partial indexes of open work, so that it costs the same however many cases are stored.
 */
export async function countQueues(
  context: Context,
  actor: Actor,
  wanted: readonly WorkQueue[],
): Promise<ReadonlyMap<WorkQueue, number>> {
  const visible = within(scopeOf(actor))
  const counts = wanted.map((queue) => {
    const conditions = sql.join([visible, ...inQueue(queue, actor, context.now())], sql` and `)
    return sql`(select count(*)::int from (
      select from cases.case_file as f where ${conditions} limit ${mostCounted}) as counted) as ${sql.id(queue)}`
  })
  const { rows } = await sql<Record<WorkQueue, number>>`${plannedAnew}select ${sql.join(counts)}`.execute(
    context.db,
  )
  return new Map(wanted.map((queue) => [queue, rows[0]?.[queue] ?? 0]))
}
