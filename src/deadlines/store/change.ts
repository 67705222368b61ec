import { sql } from 'kysely'
import { type Context, inTransaction } from '../../postgres/context.ts'
import { uuidv7 } from '../../postgres/id.ts'
import { hasRole, type OfficerActor } from '../../staff/core/actor.ts'
import type { WorkingCalendar } from '../core/calendar.ts'
import { type CalendarChange, changedCalendar } from '../core/calendarChange.ts'
import type { Problem } from '../core/calendarProblems.ts'
import type { LadderRow } from '../core/ladder.ts'
import type { TimetableRow } from '../core/timetable.ts'
import { tomorrow } from '../core/tomorrow.ts'
import { saveCalendar, saveLadder, saveTimetable } from './handle.ts'
import { readClocks } from './queries/clocks.ts'

export type Changed = { readonly done: true } | { readonly problems: readonly Problem[] }
export type NotAllowed = { readonly refused: 'not-allowed' }
/** In force before tomorrow: cases that began under what held until then would move without a recalculation. */
export type TooEarly = { readonly refused: 'too-early' }
type Kept = { readonly organisation: string | null; readonly what: string; readonly detail: object }

/**
 * Changes an organisation's calendar as an administrator says, on record. Open cases keep their dates until they are
 * recalculated. Two administrators at once take their turn.
 */
export async function changeCalendar(
  context: Context,
  actor: OfficerActor,
  organisation: string,
  change: CalendarChange,
): Promise<Changed | NotAllowed> {
  if (!hasRole(actor, 'administrator')) return { refused: 'not-allowed' }
  return inTransaction(context, async (trx) => {
    const row = await trx
      .selectFrom('deadlines.calendar')
      .select('body')
      .where('organisation', '=', organisation)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return { problems: [{ code: 'no-such-days' as const, path: 'organisation' }] }
    const made = changedCalendar(row.body as WorkingCalendar, change)
    if ('problems' in made) return made
    await saveCalendar(trx, organisation, made.calendar)
    const { type: what, ...detail } = change
    await keepChange({ ...context, db: trx }, actor, { organisation, what, detail })
    return { done: true as const }
  })
}

/** Gives an organisation that has none a calendar of its own, at first the same as the ministry's. */
export async function beginCalendar(
  context: Context,
  actor: OfficerActor,
  organisation: string,
): Promise<{ done: true } | NotAllowed> {
  if (!hasRole(actor, 'administrator')) return { refused: 'not-allowed' }
  return inTransaction(context, async (trx) => {
    const made = await trx
      .insertInto('deadlines.calendar')
      .columns(['organisation', 'body'])
      .expression((eb) =>
        eb
          .selectFrom('deadlines.calendar')
          .select([sql.val(organisation).as('organisation'), 'body'])
          .where('organisation', '=', 'ministry'),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning('organisation')
      .executeTakeFirst()
    const kept = { organisation, what: 'begin-calendar', detail: {} }
    if (made) await keepChange({ ...context, db: trx }, actor, kept)
    return { done: true as const }
  })
}

/**
 * Adds limits to the timetable, on record, from tomorrow on at the earliest; those of a day that has not come are
 * replaced. Cases that began under the old ones keep them until they are recalculated.
 */
export async function changeTimetable(
  context: Context,
  actor: OfficerActor,
  rows: readonly TimetableRow[],
): Promise<{ done: true } | NotAllowed | TooEarly> {
  if (!hasRole(actor, 'administrator')) return { refused: 'not-allowed' }
  return inTransaction(context, async (trx) => {
    if (await isTooEarly({ ...context, db: trx }, rows)) return { refused: 'too-early' as const }
    await saveTimetable(trx, rows)
    const kept = { organisation: null, what: 'set-limits', detail: { rows } }
    await keepChange({ ...context, db: trx }, actor, kept)
    return { done: true as const }
  })
}

/** Sets a new edition of the ladder, on record, by the same rule. */
export async function changeLadder(
  context: Context,
  actor: OfficerActor,
  rows: readonly LadderRow[],
): Promise<{ done: true } | NotAllowed | TooEarly> {
  if (!hasRole(actor, 'administrator')) return { refused: 'not-allowed' }
  return inTransaction(context, async (trx) => {
    if (await isTooEarly({ ...context, db: trx }, rows)) return { refused: 'too-early' as const }
    await saveLadder(trx, rows)
    const kept = { organisation: null, what: 'set-ladder', detail: { rows } }
    await keepChange({ ...context, db: trx }, actor, kept)
    return { done: true as const }
  })
}

async function isTooEarly(
  { db, now }: Pick<Context, 'db' | 'now'>,
  rows: readonly { readonly validFrom: string }[],
): Promise<boolean> {
  const { calendar } = await readClocks(db)
  const first = tomorrow(calendar.zone, now())
  return rows.some(({ validFrom }) => validFrom < first)
}

async function keepChange(context: Context, actor: OfficerActor, kept: Kept): Promise<void> {
  await context.db
    .insertInto('deadlines.change')
    .values({
      id: uuidv7(),
      at: context.now(),
      actor: actor.id,
      organisation: kept.organisation,
      what: kept.what,
      detail: JSON.stringify(kept.detail),
    })
    .execute()
}
