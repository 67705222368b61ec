import type { Kysely } from 'kysely'
import { readClocks } from '../../deadlines/store/queries/clocks.ts'
import { kept } from '../../postgres/kept.ts'
import type { Tables } from '../../postgres/tables.ts'
import { departmentInUse } from '../../staff/store/queries/departments.ts'
import { officerInService } from '../../staff/store/queries/officers.ts'
import type { Command } from '../core/commands.ts'
import type { CategoryFact, Facts } from '../core/facts.ts'

/** What deciding this command needs to know; only what it names is asked for. Calendars, timetables and categories are kept some seconds. */
export async function readFacts(db: Kysely<Tables>, command: Command): Promise<Facts> {
  const [clocks, category, department, assignee] = await Promise.all([
    readClocks(db),
    'category' in command && command.category !== null ? categoryInUse(db, command.category) : null,
    'department' in command ? departmentInUse(db, command.department) : null,
    'officer' in command ? officerInService(db, command.officer) : null,
  ])
  return { ...clocks, category, department, assignee }
}

/** One that is not among those kept may be new: it is looked for once more. */
async function categoryInUse(db: Kysely<Tables>, code: string): Promise<CategoryFact | null> {
  return (await keptCategories(db)).get(code) ?? (await readCategories(db)).get(code) ?? null
}

async function readCategories(db: Kysely<Tables>): Promise<ReadonlyMap<string, CategoryFact>> {
  const rows = await db
    .selectFrom('cases.category')
    .select(['code', 'department', 'complexity', 'importance'])
    .where('retired_at', 'is', null)
    .execute()
  return new Map((rows as CategoryFact[]).map((row) => [row.code, row]))
}

const keptCategories = kept(readCategories)
