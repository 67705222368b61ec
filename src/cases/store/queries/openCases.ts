import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'

/** Ids of open cases in the order of their ids, at most so many after one. */
export async function openCases(
  db: Kysely<Tables>,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('cases.case_file')
    .select('id')
    .where('closed_at', 'is', null)
    .$if(after !== null, (query) => query.where('id', '>', after as string))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export async function countOpenCases(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('cases.case_file')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
