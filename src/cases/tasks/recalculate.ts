import { noteRecalculation } from '../../deadlines/store/handle.ts'
import type { Context } from '../../postgres/context.ts'
import { handle } from '../store/handle.ts'
import { countOpenCases, openCases } from '../store/queries/openCases.ts'
import { windClocks } from '../store/windClocks.ts'

const batch = 200
/** Side by side, so that the desk keeps most of the connections. */
const lanes = 4

/** The job: one recalculation that an administrator asked for; without an organisation the timetable changed, not a calendar. */
export type RecalculationJob = { readonly id: string; readonly organisation: string | null }

/**
 * Counts the due moments and alarms of every open case anew and writes down how far it has come. A case whose moments
 * moved has it in its record; run again after a kill it moves nothing twice.
 */
export async function recalculate(
  context: Context,
  { id, organisation }: RecalculationJob,
  signal?: AbortSignal,
): Promise<void> {
  const { db, now } = context
  await noteRecalculation(db, id, { started_at: now(), total: await countOpenCases(db) })
  let [done, moved] = [0, 0]
  for (let last: string | null = null; ; ) {
    const ids = await openCases(db, last, batch)
    moved += await countAll(context, ids, { id, organisation })
    done += ids.length
    await noteRecalculation(db, id, { done, moved })
    if (signal?.aborted) throw new Error('Stopped in the middle: it is begun again')
    last = ids.at(-1) ?? null
    if (ids.length < batch) break
  }
  await noteRecalculation(db, id, { finished_at: now() })
}

async function countAll(context: Context, ids: readonly string[], job: RecalculationJob): Promise<number> {
  let moved = 0
  const lane = async (first: number): Promise<void> => {
    for (let at = first; at < ids.length; at += lanes)
      if (await countOne(context, ids[at] as string, job)) moved += 1
  }
  await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)))
  return moved
}

/** True when a moment moved; else only the alarms are set anew, since the ladder may have changed. */
async function countOne(
  context: Context,
  caseId: string,
  { id, organisation }: RecalculationJob,
): Promise<boolean> {
  const command = { type: 'recalculate', recalculation: id, newEdition: organisation === null } as const
  const outcome = await handle(context, { type: 'system' }, caseId, command)
  if ('done' in outcome) return true
  await windClocks(context, caseId)
  return false
}
