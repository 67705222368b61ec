import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'
import type { WorkingCalendar } from '../../core/calendar.ts'

/** The working calendar of an organisation, by its code; nothing when it has none. */
export async function calendarOf(db: Kysely<Tables>, organisation: string): Promise<WorkingCalendar | null> {
  const row = await db
    .selectFrom('deadlines.calendar')
    .select('body')
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  return (row?.body as WorkingCalendar | undefined) ?? null
}
