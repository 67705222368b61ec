import type { Selectable } from 'kysely'
import { kept } from '../../../postgres/kept.ts'
import type { Tables } from '../../../postgres/tables.ts'
import type { WorkingCalendar } from '../../core/calendar.ts'
import type { LadderRow, Rung } from '../../core/ladder.ts'
import type { RungReader } from '../../core/terms.ts'
import type { TimetableRow } from '../../core/timetable.ts'

export type Clocks = {
  /** The ministry's. */
  readonly calendar: WorkingCalendar
  /** By the code of the organisation: `ministry`, `intake`, and partners that have one of their own. */
  readonly calendars: ReadonlyMap<string, WorkingCalendar>
  readonly timetable: readonly TimetableRow[]
  readonly ladder: readonly LadderRow[]
}

/**
 * Every calendar, the whole timetable and the ladder. They are asked for at each command, so a process keeps them for
 * five seconds.
 */
export const readClocks = kept(async (db): Promise<Clocks> => {
  const [bodies, timetable, rungs] = await Promise.all([
    db.selectFrom('deadlines.calendar').select(['organisation', 'body']).execute(),
    db
      .selectFrom('deadlines.timetable')
      .select(['kind', 'complexity', 'importance', 'clock', 'amount', 'unit', 'category', 'organisation'])
      .select('valid_from as validFrom')
      .execute(),
    db.selectFrom('deadlines.rung').selectAll().execute(),
  ])
  const calendars = new Map(bodies.map(({ organisation, body }) => [organisation, body as WorkingCalendar]))
  const calendar = calendars.get('ministry')
  if (!calendar) throw new Error('The ministry has no working calendar yet')
  return { calendar, calendars, timetable: timetable as TimetableRow[], ladder: rungs.map(ladderRowOf) }
})

function ladderRowOf(row: Selectable<Tables['deadlines.rung']>): LadderRow {
  const { valid_from: validFrom, clock, amount, unit, any_hour: anyHour } = row
  const [when, to] = [row.situation, row.reader as RungReader]
  if (when === 'urgent') return { when, to, validFrom }
  return { clock, when, amount, unit, to, anyHour, validFrom } as Rung & { validFrom: string }
}
