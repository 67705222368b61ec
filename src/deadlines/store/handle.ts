import type { Kysely } from 'kysely'
import type { Tables } from '../../postgres/tables.ts'
import type { WorkingCalendar } from '../core/calendar.ts'
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

/** Adds limits to the timetable; a limit of the same class, clock and first day is replaced. */
export async function saveTimetable(db: Kysely<Tables>, rows: readonly TimetableRow[]): Promise<void> {
  await db
    .insertInto('deadlines.timetable')
    .values(
      rows
        .filter(({ organisation }) => organisation === null)
        .map(({ validFrom, category: _, organisation: __, ...row }) => ({ ...row, valid_from: validFrom })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'complexity', 'importance', 'clock', 'valid_from'])
        .doUpdateSet((eb) => ({ amount: eb.ref('excluded.amount'), unit: eb.ref('excluded.unit') })),
    )
    .execute()
}
