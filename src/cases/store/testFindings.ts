import type { Kysely } from 'kysely'
import type { Tables } from '../../postgres/tables.ts'
import { type Finding, verifyCases } from './verify.ts'

/** All that is found not to be as it was written. */
export async function findingsIn(db: Kysely<Tables>): Promise<Finding[]> {
  const found: Finding[] = []
  await verifyCases(
    db,
    (finding) => found.push(finding),
    () => undefined,
  )
  return found
}
