import { type Kysely, sql } from 'kysely'
import type { Context } from '../../postgres/context.ts'
import type { Tables } from '../../postgres/tables.ts'
import type { Case } from '../core/case.ts'
import type { CaseEvent } from '../core/events.ts'
import { evolve } from '../core/evolve.ts'
import { type OnOtherSide, onOtherSide } from '../core/evolveBetween.ts'
import type { Rules } from '../core/facts.ts'
import { nextAlarmAt } from '../core/soundsAt.ts'
import { append } from './append.ts'
import { load } from './load.ts'

/**
 * Holds a case and those of these references until the transaction ends, always in the same order, so that two acts on
 * the same cases wait for each other instead of standing in each other's way. Nothing where there is only the one.
 */
export async function lockCases(
  db: Kysely<Tables>,
  caseId: string,
  references: readonly string[],
): Promise<void> {
  if (references.length === 0) return
  await sql`
    select 1 from cases.case_file
    where id = ${caseId}::uuid or reference = any(${[...references]}::text[])
    order by id for update`.execute(db)
}

type Told = { readonly state: Case; readonly events: readonly CaseEvent[]; readonly rules: Rules }

/** Writes what an act means to other cases, which are locked: in the transaction of the act itself. */
export async function tellOthers(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { state, events, rules }: Told,
): Promise<void> {
  const others = events.map((event) => onOtherSide(state, event)).filter((one) => one !== null)
  for (const other of others) await tell(db, other, rules, now)
}

async function tell(
  db: Kysely<Tables>,
  { caseId, event }: OnOtherSide,
  rules: Rules,
  now: Context['now'],
): Promise<void> {
  const before = await load(db, caseId)
  const state = evolve(before.state, event)
  const act = { before, state, events: [event], texts: [], nextAlarmAt: nextAlarmAt(state, rules, now()) }
  if ((await append(db, [act])).size !== 1) throw new Error(`Case ${caseId} moved on though it was locked`)
}
