import { type Kysely, sql } from 'kysely'
import { readClocks } from '../../../deadlines/store/queries/clocks.ts'
import { kept } from '../../../postgres/kept.ts'
import type { Tables } from '../../../postgres/tables.ts'
import type { Rules } from '../../core/facts.ts'
import { type Policy, shippedPolicy } from '../../core/policy.ts'
import type { CategoryTree, Place } from '../../core/tree.ts'

/** What the ministry decided that counts for every case; asked for at each command, so a process keeps it for five seconds. */
export async function readRules(db: Kysely<Tables>): Promise<Rules> {
  const [clocks, tree, policy] = await Promise.all([readClocks(db), readTree(db), readPolicy(db)])
  return { ...clocks, tree, policy }
}

/** Retired categories stand in it, too: cases have them. */
const readTree = kept(async (db): Promise<CategoryTree> => {
  const { rows } = await sql<{ code: string } & Place>`
    select c.code, c.parent, coalesce(
      json_agg(json_build_object('until', to_char(m.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'parent', m.parent)
        order by m.at) filter (where m.code is not null), '[]') as moves
    from cases.category as c left join cases.category_move as m on m.code = c.code
    group by c.code`.execute(db)
  return new Map(rows.map(({ code, parent, moves }) => [code, { parent, moves }]))
})

const readPolicy = kept(async (db): Promise<Policy> => {
  const row = await db.selectFrom('cases.policy').select('body').executeTakeFirst()
  return { ...shippedPolicy, ...(row?.body as Partial<Policy> | undefined) }
})
