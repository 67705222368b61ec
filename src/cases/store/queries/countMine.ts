import { sql } from 'kysely'
import type { Instant } from '../../../language/core/instant.ts'
import type { Context } from '../../../postgres/context.ts'
import { plannedAnew } from '../../../postgres/statementNames.ts'
import type { Actor } from '../../../staff/core/actor.ts'
import { scopeOf } from '../../core/access.ts'
import { mostCounted } from '../../core/queues.ts'
import { inQueue, isLate } from '../inQueue.ts'
import { within } from '../scope.ts'

/** Of an officer's own cases. */
export type MyCounts = {
  readonly late: number
  /** Answers due before the day is over, and not late yet. */
  readonly today: number
}

/** How much of an officer's own work is late or due before `endOfDay`, each up to a hundred and one. */
export async function countMine(context: Context, actor: Actor, endOfDay: Instant): Promise<MyCounts> {
  const now = context.now()
  const mine = [within(scopeOf(actor)), ...inQueue('mine', actor, now)]
  const today = sql<boolean>`(f.due_at >= ${now}::timestamptz and f.due_at < ${endOfDay}::timestamptz
    and f.status in ('registered', 'treatment', 'review'))`
  const count = (condition: typeof today) => sql`(select count(*)::int from (
    select from cases.case_file as f where ${sql.join([...mine, condition], sql` and `)} limit ${mostCounted}) as counted)`
  const { rows } =
    await sql<MyCounts>`${plannedAnew}select ${count(isLate(now))} as late, ${count(today)} as today`.execute(
      context.db,
    )
  return rows[0] ?? { late: 0, today: 0 }
}
