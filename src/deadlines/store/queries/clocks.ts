import { kept } from '../../../postgres/kept.ts'
import type { WorkingCalendar } from '../../core/calendar.ts'
import type { LadderRow } from '../../core/ladder.ts'
import { seedLadder } from '../../core/seedLadder.ts'
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
  const [calendars, timetable] = await Promise.all([
    db.selectFrom('deadlines.calendar').select(['organisation', 'body']).execute(),
    db
      .selectFrom('deadlines.timetable')
      .select(['kind', 'complexity', 'importance', 'clock', 'amount', 'unit', 'valid_from as validFrom'])
      .execute(),
  ])
  const byOrganisation = new Map(
    calendars.map(({ organisation, body }) => [organisation, body as WorkingCalendar]),
  )
  const calendar = byOrganisation.get('ministry')
  if (!calendar) throw new Error('The ministry has no working calendar yet')
  const rows = timetable.map((row) => ({ ...row, category: null, organisation: null })) as TimetableRow[]
  return { calendar, calendars: byOrganisation, timetable: rows, ladder: seedLadder }
})
