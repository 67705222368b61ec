import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'
import type { Case } from '../../core/case.ts'
import { fromRow, type Loaded } from '../load.ts'

/** Open cases as they stand, in the order of their ids, at most so many after one. */
export async function openCases(
  db: Kysely<Tables>,
  after: string | null,
  limit: number,
): Promise<readonly Loaded<Case>[]> {
  const rows = await db
    .selectFrom('cases.case_file')
    .select(['id', 'state', 'version', 'head'])
    .where('closed_at', 'is', null)
    .$if(after !== null, (query) => query.where('id', '>', after as string))
    .orderBy('id')
    .limit(limit)
    .execute()
  const cases: Loaded<Case>[] = []
  // One after the other: those in an older shape are told from their events, and the desk needs connections too.
  for (const row of rows) cases.push(await fromRow(db, row.id, row))
  return cases
}

export async function countOpenCases(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('cases.case_file')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
