import type { Context } from '../../postgres/context.ts'
import { Conflict, handle } from '../store/handle.ts'
import { silentCases } from '../store/queries/silentCases.ts'

const batch = 1000

/**
 * Closes without objection what was answered and not objected to in time, up to 1000 cases a run. Run every ten
 * minutes; twice does no harm, and a customer who says no at the same moment is heard. Returns how many it closed.
 */
export async function closeSilent(context: Context, signal?: AbortSignal): Promise<number> {
  let closed = 0
  for (const id of await silentCases(context, batch)) {
    if (signal?.aborted) break
    if (await closeOne(context, id)) closed += 1
  }
  return closed
}

async function closeOne(context: Context, id: string): Promise<boolean> {
  try {
    return 'done' in (await handle(context, { type: 'system' }, id, { type: 'confirm-by-silence' }))
  } catch (error) {
    // Somebody is at work on it: the next run looks again.
    if (error instanceof Conflict) return false
    throw error
  }
}
