import { readClocks } from '../../deadlines/store/queries/clocks.ts'
import type { Context } from '../../postgres/context.ts'
import { nextAlarmAt } from '../core/alarms.ts'
import { load } from './load.ts'

/**
 * Counts again when the clocks of a case next set something off, by today's calendars and ladder; nothing else about
 * the case changes. Whoever acts on it meanwhile counts it themselves.
 */
export async function windClocks({ db }: Context, caseId: string): Promise<void> {
  const { state, version } = await load(db, caseId)
  if (state.status === 'nothing') return
  await db
    .updateTable('cases.case_file')
    .set({ next_alarm_at: nextAlarmAt(state, await readClocks(db)) })
    .where('id', '=', caseId)
    .where('version', '=', version)
    .execute()
}
