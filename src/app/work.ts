import type { Gateways } from '../channels/core/outgoing.ts'
import type { Context } from '../postgres/context.ts'
import { drain, keepDraining } from '../postgres/outbox.ts'
import { openQueue } from '../postgres/queue.ts'
import { surveyToken } from '../surveys/store/session.ts'
import { times } from './cron.ts'
import { reactionsTo } from './reactions.ts'
import { atOnce, tasks } from './tasks.ts'

export type Worker = { readonly stop: () => Promise<void> }
export type WorkerOptions = {
  readonly gateways: Gateways
  /** Addresses we send from that only the environment tells. */
  readonly own?: readonly string[]
  /** Hears of what failed and will be tried again. */
  readonly report: (problem: Error) => void
}

/** Starts the background work: turns what happened into jobs, does them, and keeps the recurring tasks' times. */
export async function startWorker(
  context: Context,
  databaseUrl: string,
  { gateways, own = [], report }: WorkerOptions,
): Promise<Worker> {
  const queue = await openQueue(databaseUrl, report)
  const sending = {
    gateways,
    surveyToken: (invitation: string) => surveyToken(context.secret, invitation),
  }
  for (const [name, task] of Object.entries(tasks(context, sending, own)))
    await queue.work(name, task, atOnce[name])
  await queue.setTimes(times)
  const draining = keepDraining(() => drain(context.db, queue, reactionsTo), report)
  return {
    stop: async () => {
      await draining.stop()
      await queue.stop()
    },
  }
}
