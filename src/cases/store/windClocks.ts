import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'
import type { Tables } from '../../postgres/tables.ts'
import type { Case } from '../core/case.ts'
import { nextAlarmAt } from '../core/soundsAt.ts'
import { type Loaded, load } from './load.ts'
import { readRules } from './queries/rules.ts'

/** A case as it was read, and when its clocks next set something off. */
export type Wound = { readonly before: Loaded<Case>; readonly nextAlarmAt: Instant | null }

/**
 * Counts again when the clocks of a case next set something off, by today's calendars and ladder; nothing else about
 * the case changes. Whoever acts on it meanwhile counts it themselves.
 */
export async function windClocks({ db, now }: Pick<Context, 'db' | 'now'>, caseId: string): Promise<void> {
  const { state, ...position } = await load(db, caseId)
  if (state.status === 'nothing') return
  const before = { ...position, state }
  await windMany(db, [{ before, nextAlarmAt: nextAlarmAt(state, await readRules(db), now()) }])
}

/** Writes it for many cases in one statement, and only where it is another moment than before. */
export async function windMany(db: Kysely<Tables>, wound: readonly Wound[]): Promise<void> {
  if (wound.length === 0) return
  const rows = wound.map(({ before: { state, version }, nextAlarmAt: at }) => ({ id: state.id, version, at }))
  await sql`
    update cases.case_file as f set next_alarm_at = r.at
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, version int, at timestamptz)
    where f.id = r.id and f.version = r.version and f.next_alarm_at is distinct from r.at`.execute(db)
}
