import { seedLadder } from '../deadlines/core/seedLadder.ts'
import { seedCalendars } from '../deadlines/core/seeds.ts'
import { seedTimetable } from '../deadlines/core/seedTimetable.ts'
import { addMissing } from '../deadlines/store/handle.ts'
import { type Context, inTransaction } from '../postgres/context.ts'

/**
 * Puts the calendars, limits and ladder as shipped where there are none of their sort yet: all of them in a new
 * installation, those of a newer version in an old one. What the ministry has changed is left alone.
 */
export async function addShippedData(context: Context): Promise<void> {
  await inTransaction(context, (trx) => addMissing(trx, seedCalendars, seedTimetable, seedLadder))
}
