import { sql } from 'kysely'
import pg from 'pg'
import { type Random, random } from '../../src/app/demo/random.ts'
import { makeReference } from '../../src/cases/core/reference.ts'
import { makeCheckpoint } from '../../src/cases/store/checkpoint.ts'
import type { Context } from '../../src/postgres/context.ts'
import { writer } from '../words.ts'
import { type Copier, copierOf } from './copies.ts'
import { CopyIn, copyLine } from './copyIn.ts'
import { type CaseRows, caseTables, columnsOf, rowsOf } from './rows.ts'
import type { Template } from './templates.ts'

const batch = 1_000
const week = 7 * 24 * 60 * 60 * 1000
/** Three years back, as far as there is a search table for each month. */
const weeks = 150

/** How many are open, and by how much the life of the open case of that place is moved. */
export type OpenCases = { readonly share: number; readonly shift: (place: number, dice: Random) => number }
const few: OpenCases = { share: 0.02, shift: (_, dice) => -week * Math.floor(dice.between(0, 4)) }

/** Stores that many cases by COPY, each a copy of one that really lived, and seals them. Calls `progress` after each batch. */
export async function fillCases(
  context: Context,
  databaseUrl: string,
  templates: readonly Template[],
  count: number,
  progress: (cases: number) => void,
  openCases: OpenCases = few,
): Promise<void> {
  if (count === 0) return
  const columns = await columnsOf(context.db)
  const { open, closed, taken } = await copiers(context, columns, templates)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const dice = random(count)
  let writing = Promise.resolve()
  for (let done = 0; done < count; done += batch) {
    const lines = new Map<string, string[]>(Object.keys(caseTables).map((table) => [table, []]))
    for (let i = done; i < Math.min(count, done + batch); i++) {
      const reference = referenceOf(i, taken)
      const isOpen = dice.chance(openCases.share)
      const copy = dice.pick(isOpen ? open : closed)
      const shift = isOpen ? openCases.shift(i, dice) : -week * Math.floor(dice.between(0, weeks))
      for (const [table, rows] of copy({ reference, shift, dice }))
        lines.get(table)?.push(...rows.map(copyLine))
    }
    // The next batch is made while this one is written.
    await writing
    writing = write(client, columns, lines).then(async () => {
      await makeCheckpoint(context)
      progress(Math.min(batch, count - done))
    })
  }
  await writing
  await client.end()
  await sql`vacuum (analyze)`.execute(context.db)
}

async function copiers(
  context: Context,
  columns: ReadonlyMap<string, readonly string[]>,
  templates: readonly Template[],
): Promise<{ open: Copier[]; closed: Copier[]; taken: ReadonlySet<string> }> {
  const { rows: people } = await sql<{ id: string }>`
    select id from staff.officer union all select id from staff.token`.execute(context.db)
  const fixed = new Set(people.map(({ id }) => id))
  const writers = { ar: writer('ar'), en: writer('en') }
  const made: { open: boolean; copier: Copier }[] = []
  const taken = new Set<string>()
  for (const { id, open } of templates) {
    const rows = await rowsOf(context.db, columns, id)
    taken.add(cell(rows, columns, 'reference'))
    const language = cell(rows, columns, 'language') === 'en' ? 'en' : 'ar'
    made.push({ open, copier: copierOf(rows, columns, fixed, context.secret, writers[language]) })
  }
  const ofSort = (wanted: boolean) => made.filter(({ open }) => open === wanted).map(({ copier }) => copier)
  return { open: ofSort(true), closed: ofSort(false), taken }
}

function cell(rows: CaseRows, columns: ReadonlyMap<string, readonly string[]>, column: string): string {
  const index = columns.get('cases.case_file')?.indexOf(column) ?? -1
  return rows.get('cases.case_file')?.[0]?.[index] ?? ''
}

async function write(
  client: pg.Client,
  columns: ReadonlyMap<string, readonly string[]>,
  lines: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  await client.query('begin')
  for (const [table, own] of lines) {
    const names = (columns.get(table) ?? []).map((name) => `"${name}"`).join(', ')
    const copy = new CopyIn(`copy ${table} (${names}) from stdin`, Buffer.from(own.join('')))
    client.query(copy)
    await copy.done
  }
  await client.query('commit')
}

/** Goes through all references once, far apart from one another, and past those that are taken. */
function referenceOf(index: number, taken: ReadonlySet<string>): string {
  for (let step = 0; ; step++) {
    // Without a factor in common with the number of references.
    const reference = makeReference(((index + 1) * 236_887_699 + step * 7) % 400_000_000)
    if (!taken.has(reference)) return reference
  }
}
