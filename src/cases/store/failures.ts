import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../postgres/tables.ts'

/** A case to which something could not be done, and why. */
export type Failure = { readonly caseId: string; readonly error: Error }

/**
 * Does something to one case of many; what it throws is added to `failures`, so that a broken case stops no other. A
 * database that is gone is no case's fault: that is thrown at once.
 */
export async function apart<T>(
  db: Kysely<Tables>,
  caseId: string,
  failures: Failure[],
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    await sql`select 1`.execute(db)
    failures.push({ caseId, error: error as Error })
    return undefined
  }
}

/** Throws once for all of them, if there are any: the first, and how many there were. */
export function throwFailures(failures: readonly Failure[]): void {
  const [first] = failures
  if (!first) return
  const { caseId, error } = first
  throw new Error(`${failures.length} cases failed, first ${caseId}: ${error.message}`, { cause: error })
}
