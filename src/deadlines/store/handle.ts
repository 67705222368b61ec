import type { Kysely } from 'kysely'
import type { Context } from '../../postgres/context.ts'
import type { Tables } from '../../postgres/tables.ts'
import type { WorkingCalendar } from '../core/calendar.ts'
import type { LadderRow } from '../core/ladder.ts'
import type { TimetableRow } from '../core/timetable.ts'

/** Keeps an organisation's working calendar, in place of the one before. */
export async function saveCalendar(
  db: Kysely<Tables>,
  organisation: string,
  calendar: WorkingCalendar,
): Promise<void> {
  const body = JSON.stringify(calendar)
  await db
    .insertInto('deadlines.calendar')
    .values({ organisation, body })
    .onConflict((conflict) => conflict.column('organisation').doUpdateSet({ body }))
    .execute()
}

/** Adds limits to the timetable; a limit of the same class, clock, category, partner and first day is replaced. */
export async function saveTimetable(db: Kysely<Tables>, rows: readonly TimetableRow[]): Promise<void> {
  await db
    .insertInto('deadlines.timetable')
    .values(rows.map(timetableRow))
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'complexity', 'importance', 'clock', 'category', 'organisation', 'valid_from'])
        .doUpdateSet((eb) => ({ amount: eb.ref('excluded.amount'), unit: eb.ref('excluded.unit') })),
    )
    .execute()
}

/** Adds rows to the ladder, in editions by their first day; an edition of the same day is replaced whole. */
export async function saveLadder(db: Kysely<Tables>, rows: readonly LadderRow[]): Promise<void> {
  const days = [...new Set(rows.map(({ validFrom }) => validFrom))]
  if (days.length === 0) return
  await db.deleteFrom('deadlines.rung').where('valid_from', 'in', days).execute()
  await db.insertInto('deadlines.rung').values(rows.map(ladderRow)).execute()
}

/**
 * Puts what is shipped where there is nothing of it yet: a calendar of each organisation, limits of each clock, the
 * ladder. What the ministry set or changed stays as it is.
 */
export async function addMissing(
  db: Kysely<Tables>,
  calendars: Readonly<Record<string, WorkingCalendar>>,
  timetable: readonly TimetableRow[],
  ladder: readonly LadderRow[],
): Promise<void> {
  const [clocks, rung] = await Promise.all([
    db.selectFrom('deadlines.timetable').select('clock').distinct().execute(),
    db.selectFrom('deadlines.rung').select('reader').limit(1).executeTakeFirst(),
  ])
  await db
    .insertInto('deadlines.calendar')
    .values(
      Object.entries(calendars).map(([organisation, calendar]) => {
        return { organisation, body: JSON.stringify(calendar) }
      }),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const known = new Set(clocks.map(({ clock }) => clock))
  const missing = timetable.filter(({ clock }) => !known.has(clock)).map(timetableRow)
  if (missing.length > 0)
    await db
      .insertInto('deadlines.timetable')
      .values(missing)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  if (!rung)
    await db
      .insertInto('deadlines.rung')
      .values(ladder.map(ladderRow))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

function timetableRow({ validFrom, ...row }: TimetableRow) {
  return { ...row, valid_from: validFrom }
}

function ladderRow(row: LadderRow) {
  if (row.when === 'urgent')
    return { valid_from: row.validFrom, situation: row.when, clock: null, reader: row.to, any_hour: true }
  const { validFrom, when, to, anyHour, ...rung } = row
  return { ...rung, valid_from: validFrom, situation: when, reader: to, any_hour: anyHour }
}

/** Writes down that a recalculation begins, perhaps again: what it has moved by then stays counted. */
export async function beginRecalculation(
  { db, now }: Pick<Context, 'db' | 'now'>,
  id: string,
  total: number,
): Promise<void> {
  const begun = { started_at: now(), total, done: 0 }
  await db.updateTable('deadlines.recalculation').set(begun).where('id', '=', id).execute()
}

/** Adds to how far a recalculation has come, for the page that shows it: cases looked at, and those that moved. */
export async function countRecalculation(
  db: Kysely<Tables>,
  id: string,
  { done, moved }: { readonly done: number; readonly moved: number },
): Promise<void> {
  await db
    .updateTable('deadlines.recalculation')
    .set((eb) => ({ done: eb('done', '+', done), moved: eb('moved', '+', moved) }))
    .where('id', '=', id)
    .execute()
}

export async function endRecalculation({ db, now }: Pick<Context, 'db' | 'now'>, id: string): Promise<void> {
  const ended = { finished_at: now() }
  await db.updateTable('deadlines.recalculation').set(ended).where('id', '=', id).execute()
}
