import type { Kysely } from 'kysely'
import type { Need } from '../../customers/core/customer.ts'
import { customerById } from '../../customers/store/queries/customerById.ts'
import { kept } from '../../postgres/kept.ts'
import type { Tables } from '../../postgres/tables.ts'
import { departmentInUse } from '../../staff/store/queries/departments.ts'
import { officerInService } from '../../staff/store/queries/officers.ts'
import { partnerInUse } from '../../staff/store/queries/partners.ts'
import type { State } from '../core/case.ts'
import { type Command, namedCase, namedChoice, outletNamed } from '../core/commands.ts'
import type { CategoryFact, Facts } from '../core/facts.ts'
import { loadByReference } from './load.ts'
import { outletInUse } from './queries/outlets.ts'
import { readRules } from './queries/rules.ts'

/** What deciding this command needs to know; only what it names is asked for. Calendars, timetables, categories and short lists are kept some seconds. */
export async function readFacts(db: Kysely<Tables>, command: Command, state: State): Promise<Facts> {
  const choice = namedChoice(command)
  const second = namedCase(command)
  const [rules, category, chosen, causes, department, partner, outlet, needs, assignee, other] =
    await Promise.all([
      readRules(db),
      'category' in command && command.category !== null ? categoryInUse(db, command.category) : null,
      choice && choiceInUse(db, choice),
      command.type === 'classify' ? causesInUse(db, command.causes ?? []) : [],
      'department' in command ? departmentInUse(db, command.department) : null,
      command.type === 'refer-to-partner' ? partnerInUse(db, command.partner) : null,
      outletNamed(command) === null ? null : outletInUse(db, outletNamed(command) ?? ''),
      command.type === 'record-contact' ? needsOf(db, state) : [],
      'officer' in command ? officerInService(db, command.officer) : null,
      second === null ? null : loadByReference(db, second),
    ])
  const named = { category, choice: chosen, causes, department, partner, outlet, needs, assignee }
  return { ...rules, ...named, other: other?.state ?? null }
}

async function needsOf(db: Kysely<Tables>, state: State): Promise<readonly Need[]> {
  if (state.status === 'nothing' || state.customer === null) return []
  return (await customerById(db, state.customer))?.needs ?? []
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

type Choice = NonNullable<ReturnType<typeof namedChoice>>

/** Looked for once more like a category, and by its list: a remedy is no reason. */
async function choiceInUse(db: Kysely<Tables>, choice: Choice): Promise<string | null> {
  const key = choiceKey(choice)
  const found = (await keptChoices(db)).has(key) || (await readChoices(db)).has(key)
  return found ? choice.code : null
}

async function causesInUse(db: Kysely<Tables>, codes: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(codes.map((code) => choiceInUse(db, { list: 'cause', code })))
  return found.filter((code) => code !== null)
}

async function readChoices(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('cases.choice')
    .select(['list', 'code'])
    .where('retired_at', 'is', null)
    .execute()
  return new Set(rows.map(choiceKey))
}

const keptChoices = kept(readChoices)

function choiceKey({ list, code }: { readonly list: string; readonly code: string }): string {
  return `${list} ${code}`
}
