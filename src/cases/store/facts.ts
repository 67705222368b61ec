import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { readClocks } from '../../deadlines/store/queries/clocks.ts'
import type { Tables } from '../../postgres/tables.ts'
import type { Command } from '../core/commands.ts'
import type { AssigneeFact, CategoryFact, Facts } from '../core/facts.ts'

type Named = { category: CategoryFact | null; department: string | null; assignee: AssigneeFact | null }

/** What deciding these commands needs to know. Calendars and timetables are kept in memory for some seconds. */
export async function readFacts(db: Kysely<Tables>, command: Command): Promise<Facts> {
  const [clocks, named] = await Promise.all([readClocks(db), readNamed(db, command)])
  return { ...clocks, ...named }
}

async function readNamed(db: Kysely<Tables>, command: Command): Promise<Named> {
  const category = 'category' in command ? command.category : null
  const department = 'department' in command ? command.department : null
  const officer = 'officer' in command ? command.officer : null
  if (category === null && department === null && officer === null) return { category: null, department: null, assignee: null }
  const { rows } = await sql<Named>`
    select
      (select json_build_object('code', code, 'department', department, 'complexity', complexity, 'importance', importance)
         from cases.category where code = ${category} and retired_at is null) as category,
      (select code from staff.department where code = ${department} and retired_at is null) as department,
      (select json_build_object('id', id, 'departments', departments, 'roles', roles)
         from staff.officer where id = ${officer}::uuid and stopped_at is null) as assignee`.execute(db)
  return rows[0] ?? { category: null, department: null, assignee: null }
}
