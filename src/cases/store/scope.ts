import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../core/access.ts'

/**
 * The one translation of a scope into SQL, over `cases.case_file as f`. Every list, count, search, export, file and
 * page asks through it; a property test holds it against {@link sees}.
 */
export function within(scope: Scope): RawBuilder<boolean> {
  if (scope.only !== null) return sql`f.id = ${scope.only}::uuid`
  const { officer, departments, partner } = scope
  const reasons = [
    ...(scope.all ? [sql<boolean>`true`] : []),
    ...(departments.length > 0 ? [sql<boolean>`f.department = any(${[...departments]}::text[])`] : []),
    ...(partner !== null ? [sql<boolean>`f.partner = ${partner}`] : []),
    ...(officer !== null
      ? [sql<boolean>`(f.owner_id = ${officer}::uuid or ${officer}::uuid = any(f.handlers))`]
      : []),
  ]
  const limits = [
    ...(scope.all
      ? []
      : [sql<boolean>`(${sql.join(reasons.length > 0 ? reasons : [sql`false`], sql` or `)})`]),
    ...(officer !== null ? [sql<boolean>`not ${officer}::uuid = any(f.named)`] : []),
    ...(scope.sealed ? [] : [sql<boolean>`not f.sealed`]),
  ]
  return limits.length > 0 ? sql`${sql.join(limits, sql` and `)}` : sql`true`
}
