import { type Kysely, sql } from 'kysely'
import type { Context } from '../../postgres/context.ts'
import type { Tables } from '../../postgres/tables.ts'
import type { Case, State } from '../core/case.ts'
import type { CaseEvent } from '../core/events.ts'
import { evolve } from '../core/evolve.ts'
import { nothingNamed, type Rules } from '../core/facts.ts'
import { concerned, otherSide } from '../core/otherSide.ts'
import { nextAlarmAt } from '../core/soundsAt.ts'
import { append } from './append.ts'
import { load } from './load.ts'
import { copyText, type TextRow } from './texts.ts'

/** The cases (ids) that whatever happens to this one may concern: its survivor, or those merged into it. */
export function kinOf(state: State): readonly string[] {
  if (state.status === 'nothing') return []
  return state.status === 'merged' ? [state.together.into] : state.absorbed
}

/**
 * Holds these cases, by id or by reference, until the transaction ends, always in the same order, so that two acts on
 * the same cases wait for each other instead of standing in each other's way.
 */
export async function lockCases(
  db: Kysely<Tables>,
  ids: readonly string[],
  references: readonly string[],
): Promise<void> {
  await sql`
    select 1 from cases.case_file
    where id = any(${[...ids]}::uuid[]) or reference = any(${[...references]}::text[])
    order by id for update`.execute(db)
}

type Told = {
  readonly state: Case
  readonly events: readonly CaseEvent[]
  readonly texts: readonly TextRow[]
  readonly rules: Rules
}

/** Writes what an act means to other cases, which are locked: in the transaction of the act itself. */
export async function tellOthers(context: Pick<Context, 'db' | 'now'>, act: Told): Promise<void> {
  for (const event of act.events)
    for (const caseId of concerned(act.state, event)) await tell(context, act, event, caseId)
}

async function tell(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { state: origin, texts, rules }: Told,
  event: CaseEvent,
  caseId: string,
): Promise<void> {
  const before = await load(db, caseId)
  if (before.state.status === 'nothing') throw new Error(`No case ${caseId}`)
  const words = 'text' in event && texts.find(({ id }) => id === event.text?.id)
  const copy = words ? copyText(words) : null
  const at = now()
  const facts = { ...rules, ...nothingNamed }
  const text = copy && { id: copy.id, digest: copy.digest }
  const events = otherSide(before.state, { origin, event, text }, { facts, at })
  if (events.length === 0) return
  const state = events.reduce<Case>(evolve, before.state)
  const kept = copy && JSON.stringify(events).includes(copy.id) ? [copy] : []
  const act = { before, state, events, texts: kept, nextAlarmAt: nextAlarmAt(state, rules, at) }
  if ((await append(db, [act])).size !== 1) throw new Error(`Case ${caseId} moved on though it was locked`)
}
