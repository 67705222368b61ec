import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Instant } from '../../src/language/core/instant.ts'

/** The background work in a process of its own. */
export type Killable = {
  /** Lets it live through a minute; false when it was killed before that was over. */
  readonly live: (minute: Instant, killAfterMs?: number) => Promise<boolean>
  readonly stop: () => Promise<void>
}

/** Starts one, with the clock at `now`. */
export async function startKillable(environment: Record<string, string>, now: Instant): Promise<Killable> {
  const child = fork(join(import.meta.dirname, 'worker.ts'), {
    execArgv: [],
    env: { ...process.env, ...environment, NOW: now },
  })
  const ended = once(child, 'exit')
  const first = await Promise.race([once(child, 'message'), ended.then(() => ['gone'])])
  if (first[0] !== 'ready') throw new Error('The worker did not start')
  return {
    live: async (minute, killAfterMs) => {
      const said = once(child, 'message').then(() => true)
      child.send(minute)
      const timer = killAfterMs === undefined ? undefined : setTimeout(() => kill(child), killAfterMs)
      const done = await Promise.race([said, ended.then(() => false)])
      clearTimeout(timer)
      if (!done && timer === undefined) throw new Error(`The worker died by itself at ${minute}`)
      if (done && timer !== undefined) kill(child)
      if (timer !== undefined) await ended
      return done
    },
    stop: async () => {
      kill(child)
      await ended
    },
  }
}

function kill(child: ChildProcess): void {
  child.kill('SIGKILL')
}
