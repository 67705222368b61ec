import { type Kysely, sql } from 'kysely'
import { handle, registerCase } from '../../src/cases/store/handle.ts'
import type { Context } from '../../src/postgres/context.ts'
import type { Tables } from '../../src/postgres/tables.ts'
import { type CaseRows, columnsOf, rowsOf } from '../fill/rows.ts'
import { commands, registration, type Staff } from '../fill/templates.ts'
import { type Statement, statementOf } from './statements.ts'

/**
 * The rows that a registration, and then each further command of a whole life, writes: as one plain statement each,
 * to be run again with other ids. What the programs around the database cost is seen by the difference.
 */
export async function captureLife(context: Context, staff: Staff): Promise<readonly Statement[]> {
  const columns = await columnsOf(context.db)
  const types = await typesOf(context.db)
  const outcome = await registerCase(context, staff.intake, registration(0))
  if ('refused' in outcome) throw new Error(`The floor was refused: ${outcome.refused}`)
  const { id } = outcome.state
  let before: CaseRows = new Map()
  const statements: Statement[] = []
  const capture = async (): Promise<void> => {
    const after = new Map([
      ...(await rowsOf(context.db, columns, id)),
      ['queue.outbox', await takeOutbox(context.db, id)],
    ])
    statements.push(statementOf(before, after, columns, types))
    before = after
  }
  await capture()
  for (const [actor, command] of [
    [staff.intake, commands.classify],
    [staff.intake, commands.refer],
    [staff.specialists[0], commands.answer],
    [{ type: 'customer', caseId: id }, commands.yes],
  ] as const) {
    const step = await handle(context, actor, id, command)
    if ('refused' in step) throw new Error(`The floor was refused: ${step.refused}`)
    await capture()
  }
  return statements
}

async function takeOutbox(db: Kysely<Tables>, caseId: string): Promise<string[][]> {
  const { rows } = await sql<{ row: string[] }>`
    with taken as (delete from queue.outbox where body ->> 'caseId' = ${caseId} returning id, name, body)
    select array[name, body::text] as row from taken order by id`.execute(db)
  return rows.map(({ row }) => row)
}

async function typesOf(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ column: string; type: string }>`
    select n.nspname || '.' || c.relname || '.' || a.attname as column, format_type(a.atttypid, a.atttypmod) as type
    from pg_attribute as a join pg_class as c on c.oid = a.attrelid join pg_namespace as n on n.oid = c.relnamespace
    where a.attnum > 0 and not a.attisdropped`.execute(db)
  return new Map(rows.map(({ column, type }) => [column, type]))
}
