import { type Kysely, sql } from 'kysely'
import type { Case } from '../src/cases/core/case.ts'
import { nothingNamed, type Rules } from '../src/cases/core/facts.ts'
import { recalculate } from '../src/cases/core/recalculate.ts'
import { nextAlarmAt } from '../src/cases/core/soundsAt.ts'
import type { Loaded } from '../src/cases/store/load.ts'
import { openCases } from '../src/cases/store/queries/openCases.ts'
import { readRules } from '../src/cases/store/queries/rules.ts'
import { type Finding, verifyCases } from '../src/cases/store/verify.ts'
import type { Recalculation } from '../src/deadlines/store/queries/recalculations.ts'
import type { Instant } from '../src/language/core/instant.ts'
import { type Context, inTransaction } from '../src/postgres/context.ts'
import type { Tables } from '../src/postgres/tables.ts'

const batch = 1_000

/**
 * Throws unless every open case has the dates, figures and next alarm that a fresh count gives, no case was moved
 * twice, as many moved as were shown, and the record verifies.
 */
export async function checkDates(context: Context, shown: Recalculation): Promise<void> {
  const rules = await inTransaction(context, readRules)
  let cases: readonly Loaded<Case>[] = []
  do {
    cases = await openCases(context.db, cases.at(-1)?.state.id ?? null, batch)
    const rows = await rowsOf(context.db, cases)
    for (const { state } of cases) checkCase(state, rows.get(state.id), rules, context.now())
  } while (cases.length === batch)
  await checkMoves(context.db, shown)
  await checkRecord(context.db)
}

type Row = { readonly id: string; readonly alarm: Instant | null; readonly due: Instant }

async function rowsOf(db: Kysely<Tables>, cases: readonly Loaded<Case>[]): Promise<ReadonlyMap<string, Row>> {
  const ids = cases.map(({ state }) => state.id)
  const { rows } = await sql<Row>`
    select f.id, f.next_alarm_at as alarm, r.due_at as due from cases.case_file f
    join cases.fact_round r on r.case_id = f.id and r.round = f.round where f.id = any(${ids}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

function checkCase(state: Case, row: Row | undefined, rules: Rules, at: Instant): void {
  const facts = { ...rules, ...nothingNamed }
  const by = { type: 'system' } as const
  const again = recalculate(
    state,
    { type: 'recalculate', recalculation: state.id, newEdition: false },
    { actor: by, facts, at, stamp: { at, by } },
  )
  if (!('refused' in again)) throw new Error(`Case ${state.id} would move again: ${JSON.stringify(again)}`)
  const alarm = nextAlarmAt(state, rules, at)
  if (row?.alarm !== alarm || row?.due !== state.dueAt)
    throw new Error(`Case ${state.id} has ${JSON.stringify(row)}, not ${alarm} and ${state.dueAt}`)
}

async function checkMoves(db: Kysely<Tables>, { id, moved }: Recalculation): Promise<void> {
  const { rows } = await sql<{ events: number; cases: number }>`
    select count(*)::int as events, count(distinct case_id)::int as cases from cases.case_event
    where type = 'DeadlinesRecalculated' and body ->> 'recalculation' = ${id}`.execute(db)
  const { events = 0, cases = 0 } = rows[0] ?? {}
  if (events !== cases || cases !== moved)
    throw new Error(`${events} moves of ${cases} cases, while ${moved} were shown`)
}

async function checkRecord(db: Kysely<Tables>): Promise<void> {
  const found: Finding[] = []
  await verifyCases(
    db,
    (finding) => found.push(finding),
    () => undefined,
  )
  if (found.length > 0)
    throw new Error(`${found.length} findings in the record, the first ${JSON.stringify(found[0])}`)
}
