import { seedLists } from '../cases/core/seedLists.ts'
import { addMissingLists } from '../cases/store/categories.ts'
import { seedLadder } from '../deadlines/core/seedLadder.ts'
import { seedCalendars } from '../deadlines/core/seeds.ts'
import { seedTimetable } from '../deadlines/core/seedTimetable.ts'
import { addMissing } from '../deadlines/store/handle.ts'
import { type Context, inTransaction } from '../postgres/context.ts'

/**
 * Puts the calendars, limits, ladder and the guide's short lists as shipped where there are none of their sort yet: all of them in a new
 * installation, those of a newer version in an old one. What the ministry has changed is left alone.
 */
export async function addShippedData(context: Context): Promise<void> {
  await inTransaction(context, async (trx) => {
    await addMissing(trx, seedCalendars, seedTimetable, seedLadder)
    await addMissingLists(trx, seedLists)
  })
}
