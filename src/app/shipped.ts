import { seedCalendars } from '../deadlines/core/seeds.ts'
import { seedTimetable } from '../deadlines/core/seedTimetable.ts'
import { saveCalendar, saveTimetable } from '../deadlines/store/handle.ts'
import { calendarOf } from '../deadlines/store/queries/calendarOf.ts'
import { type Context, inTransaction } from '../postgres/context.ts'

/** Puts the calendars and limits as shipped into a new installation, for the ministry to change. Leaves any other alone. */
export async function addShippedData(context: Context): Promise<void> {
  if (await calendarOf(context.db, 'ministry')) return
  await inTransaction(context, async (trx) => {
    for (const [organisation, calendar] of Object.entries(seedCalendars))
      await saveCalendar(trx, organisation, calendar)
    await saveTimetable(trx, seedTimetable)
  })
}
