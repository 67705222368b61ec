import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'
import type { WorkingCalendar } from '../../core/calendar.ts'
import type { TimetableRow } from '../../core/timetable.ts'

export type Clocks = { readonly calendar: WorkingCalendar; readonly timetable: readonly TimetableRow[] }

const kept = new WeakMap<object, { at: number; clocks: Promise<Clocks> }>()
const keptMilliseconds = 5_000

/**
 * The ministry's calendar and the whole timetable. They are asked for at each command and change a few times a
 * year, so a process keeps them for five seconds a connection pool; a transaction of its own always reads anew.
 */
export function readClocks(db: Kysely<Tables>): Promise<Clocks> {
  if (db.isTransaction) return ask(db)
  const known = kept.get(db)
  if (known && performance.now() - known.at < keptMilliseconds) return known.clocks
  const clocks = ask(db)
  kept.set(db, { at: performance.now(), clocks })
  clocks.catch(() => kept.delete(db))
  return clocks
}

async function ask(db: Kysely<Tables>): Promise<Clocks> {
  const [calendar, timetable] = await Promise.all([
    db
      .selectFrom('deadlines.calendar')
      .select('body')
      .where('organisation', '=', 'ministry')
      .executeTakeFirst(),
    db
      .selectFrom('deadlines.timetable')
      .select(['kind', 'complexity', 'importance', 'clock', 'amount', 'unit', 'valid_from as validFrom'])
      .execute(),
  ])
  if (!calendar) throw new Error('The ministry has no working calendar yet')
  return { calendar: calendar.body as WorkingCalendar, timetable: timetable as TimetableRow[] }
}
