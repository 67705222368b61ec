import type { Context } from '../../postgres/context.ts'
import { apart, type Failure, throwFailures } from '../store/failures.ts'
import { Conflict, handle } from '../store/handle.ts'
import { type AlarmDue, alarmsDue } from '../store/queries/alarmsDue.ts'
import { windClocks } from '../store/windClocks.ts'

const batch = 500

/**
 * Does what the clocks of all cases have set off by now, oldest first: reminders, escalations, the duty of a delay
 * notice, closing after silence. Run every minute. What sounds is an event of its case, written with the moment of its
 * next alarm or not at all, so that a killed run, a second one beside it or hours without a machine make nothing
 * missing and nothing twice. Each run meets each case once, also one of which nothing came: none keeps time from the
 * others. Returns for how many cases something sounded; throws at the end, once, where cases failed.
 */
export async function keepTime(context: Context, signal?: AbortSignal): Promise<number> {
  const failures: Failure[] = []
  let sounded = 0
  let after: AlarmDue | null = null
  do {
    const due: readonly AlarmDue[] = await alarmsDue(context, after, batch)
    for (const { id } of due) {
      if (signal?.aborted) return sounded
      if (await apart(context.db, id, failures, () => sound(context, id))) sounded += 1
    }
    after = due.length < batch ? null : (due.at(-1) ?? null)
  } while (after !== null)
  throwFailures(failures)
  return sounded
}

async function sound(context: Context, id: string): Promise<boolean> {
  try {
    const outcome = await handle(context, { type: 'system' }, id, { type: 'keep-time' })
    if ('done' in outcome) return true
    // A calendar or the ladder changed meanwhile, or nobody is to hear of it at this hour: it is later now.
    await windClocks(context, id)
    return false
  } catch (error) {
    // Somebody is at work on it: the next run looks again.
    if (error instanceof Conflict) return false
    throw error
  }
}
