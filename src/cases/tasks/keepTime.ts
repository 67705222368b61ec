import type { Context } from '../../postgres/context.ts'
import { Conflict, handle } from '../store/handle.ts'
import { alarmsDue } from '../store/queries/alarmsDue.ts'
import { windClocks } from '../store/windClocks.ts'

const batch = 500

/**
 * Does what the clocks of all cases have set off by now, oldest first: reminders, escalations, the duty of a delay
 * notice, closing after silence. Run every minute. What sounds is an event of its case, written with the moment of its
 * next alarm or not at all, so that a killed run, a second one beside it or hours without a machine make nothing
 * missing and nothing twice. Returns for how many cases something sounded.
 */
export async function keepTime(context: Context, signal?: AbortSignal): Promise<number> {
  let sounded = 0
  for (;;) {
    const due = await alarmsDue(context, batch)
    let done = 0
    for (const id of due) {
      if (signal?.aborted) return sounded + done
      if (await sound(context, id)) done += 1
    }
    sounded += done
    if (due.length < batch || done === 0) return sounded
  }
}

async function sound(context: Context, id: string): Promise<boolean> {
  try {
    const outcome = await handle(context, { type: 'system' }, id, { type: 'keep-time' })
    if ('done' in outcome) return true
    // A calendar or the ladder changed meanwhile: it is later now.
    await windClocks(context, id)
    return false
  } catch (error) {
    // Somebody is at work on it: the next run looks again.
    if (error instanceof Conflict) return false
    throw error
  }
}
