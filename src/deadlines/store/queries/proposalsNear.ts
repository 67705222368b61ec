import type { Kysely } from 'kysely'
import { type Instant, toTemporal } from '../../../language/core/instant.ts'
import type { Tables } from '../../../postgres/tables.ts'
import { dateText, dayOf } from '../../core/localDay.ts'
import { remindDays, toConfirmSoon } from '../../core/proposedDays.ts'
import { readClocks } from './clocks.ts'

/** How many proposed holidays and Ramadan hours, over all calendars, come near and wait for the administrator. */
export async function proposalsNear(db: Kysely<Tables>, now: Instant): Promise<number> {
  const { calendars } = await readClocks(db)
  const today = (zone: string) => dateText(dayOf(zone, toTemporal(now).epochMilliseconds))
  return [...calendars.values()].reduce(
    (sum, calendar) => sum + toConfirmSoon(calendar, today(calendar.zone), remindDays).length,
    0,
  )
}
