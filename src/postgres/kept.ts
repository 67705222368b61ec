import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

const milliseconds = 5_000

type Ask<T> = (db: Kysely<Tables>) => Promise<T>

/**
 * Keeps what `ask` finds for five seconds a connection pool: for what every command or page needs and the ministry
 * changes a few times a year. A transaction always reads anew; a failure is not kept.
 */
export function kept<T>(ask: Ask<T>): Ask<T> {
  const known = new WeakMap<object, { at: number; found: Promise<T> }>()
  return (db) => {
    if (db.isTransaction) return ask(db)
    const before = known.get(db)
    if (before && performance.now() - before.at < milliseconds) return before.found
    const found = ask(db)
    known.set(db, { at: performance.now(), found })
    found.catch(() => known.delete(db))
    return found
  }
}
