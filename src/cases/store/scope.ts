import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../core/access.ts'

/**
 * The one translation of a scope into SQL, over `cases.case_file as f`. Every list, count, search, export, file and
 * page asks through it; a property test holds it against {@link sees}.
 */
export function within(scope: Scope): RawBuilder<boolean> {
  const reasons = reasonsOf(scope)
  const reason = reasons.length > 0 ? sql`(${sql.join(reasons, sql` or `)})` : sql`false`
  return sql`${sql.join([reason, ...limitsOf(scope)], sql` and `)}`
}

/** Whether whoever has that scope may know whose a case is, over the same `f`: {@link seesAuthor} as SQL. */
export function authorKnown({ authors }: Scope): RawBuilder<boolean> {
  return authors ? sql`true` : sql`not f.author_sealed`
}

/** Why a case is within the scope: any one of them will do. */
function reasonsOf({ only, all, officer, departments, kinds, partner }: Scope): RawBuilder<boolean>[] {
  const theirs = partner === null ? [] : [sql<boolean>`f.partners @> array[${partner}]`]
  if (only !== null) return [sql`${sql.join([sql`f.id = ${only}::uuid`, ...theirs], sql` and `)}`]
  if (all) return [sql`true`]
  return [
    ...(departments.length > 0 ? ofDepartments(departments) : []),
    ...(kinds.length > 0 ? [sql<boolean>`f.kind = any(${[...kinds]}::text[])`] : []),
    ...theirs,
    // The owner is among them (`columnsOf`); written so that the index of handlers can be asked.
    // What an officer of a partner handled stays open to them only as long as it is the body's.
    ...(officer !== null && partner === null ? [sql<boolean>`f.handlers @> array[${officer}::uuid]`] : []),
  ]
}

/** Theirs, or that they were asked for something in. */
function ofDepartments(departments: readonly string[]): RawBuilder<boolean>[] {
  const codes = [...departments]
  return [sql`f.department = any(${codes}::text[])`, sql`f.consulted && ${codes}::text[]`]
}

/** What takes a case out of the scope again, whatever the reason. */
function limitsOf({ only, officer, sealed }: Scope): RawBuilder<boolean>[] {
  if (only !== null) return []
  return [
    ...(officer !== null ? [sql<boolean>`not ${officer}::uuid = any(f.named)`] : []),
    ...(sealed ? [] : [sql<boolean>`not f.sealed`]),
  ]
}
