import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, ourselves } from './processes.ts'

/**
 * Runs `work` while this process alone holds the lock file at `path`; waits up to a minute for another holder. A lock
 * whose holder is gone is taken over.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const end = performance.now() + 60_000
  while (!tryLock(path)) {
    if (performance.now() > end)
      throw new Error(
        `Another insat process has been starting or stopping the database for a minute (${path})`,
      )
    await sleep(20)
  }
  try {
    return await work()
  } finally {
    unlock(path)
  }
}

let tries = 0

/** Takes the lock if it is free or its holder is gone. */
export function tryLock(path: string): boolean {
  const own = `${path}.${process.pid}.${tries++}`
  writeFileSync(own, ourselves())
  try {
    if (linked(own, path)) return true
    return dropDead(path) && linked(own, path)
  } finally {
    rmSync(own, { force: true })
  }
}

/** Gives the lock back. */
export function unlock(path: string): void {
  rmSync(path, { force: true })
}

function linked(own: string, path: string): boolean {
  try {
    linkSync(own, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

// Two processes may see the same dead holder, and the lock that one of them then takes must not be moved away by the
// other. So whoever buries a holder locks its grave first and looks once more: a holder that is gone never comes back.
function dropDead(path: string): boolean {
  const holder = readOr(path)
  if (holder === undefined) return true
  if (isAlive(holder)) return false
  const grave = `${path}.${encodeURIComponent(holder)}`
  if (!tryLock(grave)) return false
  try {
    if (readOr(path) === holder) rmSync(path, { force: true })
  } finally {
    unlock(grave)
  }
  return true
}

function readOr(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
