import { kept } from '../../../postgres/kept.ts'
import type { WorkingCalendar } from '../../core/calendar.ts'
import type { TimetableRow } from '../../core/timetable.ts'

export type Clocks = { readonly calendar: WorkingCalendar; readonly timetable: readonly TimetableRow[] }

/**
 * The ministry's calendar and the whole timetable. They are asked for at each command, so a process keeps them for
 * five seconds.
 */
export const readClocks = kept(async (db): Promise<Clocks> => {
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
})
