import type { Context } from '../../postgres/context.ts'
import type { Actor } from '../../staff/core/actor.ts'
import type { Case } from '../core/case.ts'
import type { Command } from '../core/commands.ts'
import { decide } from '../core/decide.ts'
import { evolve } from '../core/evolve.ts'
import type { Facts } from '../core/facts.ts'
import { nextAlarmAt } from '../core/soundsAt.ts'
import { type Append, append } from './append.ts'
import type { Failure } from './failures.ts'
import { handle } from './handle.ts'
import type { Loaded } from './load.ts'
import { type Wound, windClocks, windMany } from './windClocks.ts'

/** Commands without words. */
type Bulk = Extract<Command, { readonly type: 'recalculate' }>

/** What a command does to many cases: acts of those that it changes, the next alarm of those that it doesn't, what failed. */
export type Decided = {
  readonly acts: readonly Append[]
  readonly unchanged: readonly Wound[]
  readonly failures: readonly Failure[]
}

/** Decides one command of many cases, each as `handle` would, by facts that serve all of them. */
export function decideMany(
  { now }: Pick<Context, 'now'>,
  actor: Actor,
  cases: readonly Loaded<Case>[],
  command: Bulk,
  facts: Facts,
): Decided {
  const acts: Append[] = []
  const unchanged: Wound[] = []
  const failures: Failure[] = []
  for (const before of cases) {
    try {
      const events = decide(before.state, command, actor, facts, now())
      const state = 'refused' in events ? before.state : events.reduce<Case>(evolve, before.state)
      const alarm = { before, nextAlarmAt: nextAlarmAt(state, facts, now()) }
      if ('refused' in events) unchanged.push(alarm)
      else acts.push({ ...alarm, state, events, texts: [] })
    } catch (error) {
      failures.push({ caseId: before.state.id, error: error as Error })
    }
  }
  return { acts, unchanged, failures }
}

/**
 * Writes what was decided of many cases, two statements for all. Returns how many were changed, and the ids of those
 * that moved on meanwhile and are to be done alone. Joins the caller's transaction when `db` is one.
 */
export async function writeMany(
  { db }: Pick<Context, 'db'>,
  { acts, unchanged }: Pick<Decided, 'acts' | 'unchanged'>,
): Promise<{ readonly changed: number; readonly overtaken: readonly string[] }> {
  const written = await append(db, acts)
  await windMany(db, unchanged)
  const overtaken = acts.map(({ state }) => state.id).filter((id) => !written.has(id))
  return { changed: written.size, overtaken }
}

/** The same for one case as it stands now; in a transaction, by facts read anew. True when the command changed it. */
export async function handleAlone(
  context: Context,
  actor: Actor,
  caseId: string,
  command: Bulk,
): Promise<boolean> {
  const outcome = await handle(context, actor, caseId, command)
  if ('refused' in outcome) await windClocks(context, caseId)
  return 'done' in outcome
}
