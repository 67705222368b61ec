import { noteRecalculation } from '../../deadlines/store/handle.ts'
import { readClocks } from '../../deadlines/store/queries/clocks.ts'
import { type Context, inTransaction } from '../../postgres/context.ts'
import type { CommandOf } from '../core/commands.ts'
import type { Facts } from '../core/facts.ts'
import { type Decided, decideMany, handleAlone, writeMany } from '../store/handleMany.ts'
import { countOpenCases, openCases } from '../store/queries/openCases.ts'

/** So few that whoever opens a page of the same process waits some hundredths of a second at most. */
const batch = 200
const system = { type: 'system' } as const

/** The job: one recalculation that an administrator asked for; without an organisation the timetable changed, not a calendar. */
export type RecalculationJob = { readonly id: string; readonly organisation: string | null }

type Part = { readonly decided: Decided; readonly count: number; readonly last: string | null }

/**
 * Counts the due moments and alarms of every open case anew, many at once, and writes down how far it has come. A case
 * whose moments moved has it in its record; run again after a kill it moves nothing twice. Of a case whose moments
 * stay only the next alarm is set, since the ladder may have changed.
 */
export async function recalculate(
  context: Context,
  { id, organisation }: RecalculationJob,
  signal?: AbortSignal,
): Promise<void> {
  const { db, now } = context
  const command = { type: 'recalculate', recalculation: id, newEdition: organisation === null } as const
  // Not those kept for some seconds: the change that this is about may be younger.
  const rules = await inTransaction(context, readClocks)
  const facts = { ...rules, category: null, choice: null, department: null, assignee: null }
  let { moved } = await noteRecalculation(db, id, { started_at: now(), total: await countOpenCases(db) })
  let part = await decidePart(context, null, command, facts)
  for (let done = part.count; part.count > 0; done += part.count) {
    // The next cases are decided while these are written.
    const next = decidePart(context, part.last, command, facts)
    ;[moved, part] = await Promise.all([writePart(context, part, command, { done, moved }), next])
    if (signal?.aborted) throw new Error('Stopped in the middle: it is begun again')
  }
  await noteRecalculation(db, id, { finished_at: now() })
}

async function decidePart(
  context: Context,
  after: string | null,
  command: CommandOf<'recalculate'>,
  facts: Facts,
): Promise<Part> {
  const cases = await openCases(context.db, after, batch)
  const decided = decideMany(context, system, cases, command, facts)
  return { decided, count: cases.length, last: cases.at(-1)?.state.id ?? null }
}

/** Returns how many have moved by now; that is written with them or not at all. */
async function writePart(
  context: Context,
  { decided }: Part,
  command: CommandOf<'recalculate'>,
  { done, moved }: { readonly done: number; readonly moved: number },
): Promise<number> {
  const id = command.recalculation
  let all = moved
  const overtaken = await inTransaction(context, async (db) => {
    const written = await writeMany({ db }, decided)
    all += written.changed
    await noteRecalculation(db, id, { done, moved: all })
    return written.overtaken
  })
  for (const caseId of overtaken) if (await handleAlone(context, system, caseId, command)) all += 1
  if (overtaken.length > 0) await noteRecalculation(context.db, id, { moved: all })
  return all
}
