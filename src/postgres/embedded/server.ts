import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { reasonNotToRun, serverEnvironment } from './initialise.ts'
import { moveToFreePort, type Place } from './place.ts'
import { dropForeignPidFile, findServer, waitUntilGone, waitUntilReady } from './postmaster.ts'
import { serverSettings } from './settings.ts'

type Settings = Readonly<Record<string, string>>

/**
 * Finds the server of this place running, whoever started it, or starts it, and waits until it takes connections.
 * Returns the place with the port it really listens on. Call it under the lock. `settings` stand above our own: only
 * the tests have any.
 */
export async function ensureRunning(place: Place, settings: Settings = {}): Promise<Place> {
  if (findServer(place.cluster)?.status === 'stopping') await waitUntilGone(place.cluster, 60_000)
  await waitUntilReady(place.cluster, () => (isRunning(place) ? undefined : 'it is not there'))
  const found = findServer(place.cluster)
  return found === undefined ? start(place, settings) : { ...place, port: found.port }
}

/** Whether a server runs on this place now. */
export function isRunning(place: Place): boolean {
  return findServer(place.cluster) !== undefined
}

/** Ends the server: open transactions are rolled back, everything committed is on disk. Call it under the lock. */
export async function shutDown(place: Place): Promise<void> {
  const found = findServer(place.cluster)
  if (found === undefined) return
  process.kill(found.pid, 'SIGINT')
  if (await waitUntilGone(place.cluster, 30_000)) return
  process.kill(found.pid, 'SIGQUIT')
  await waitUntilGone(place.cluster, 10_000)
}

/** Asks the server to end and does not wait: for the last moment of a process. */
export function askToShutDown(place: Place): void {
  const found = findServer(place.cluster)
  if (found !== undefined) process.kill(found.pid, 'SIGINT')
}

async function start(place: Place, settings: Settings, tries = 0): Promise<Place> {
  dropForeignPidFile(place.cluster)
  const problem = await tryToStart(place, settings)
  if (problem === undefined) return place
  if (problem.includes('Address already in use') || problem.includes('could not create any TCP/IP sockets')) {
    if (tries < 3) return start(await moveToFreePort(place), settings, tries + 1)
  }
  // After the server was killed, its helpers go on with the statement at hand before they notice.
  if (problem.includes('is still in use') && tries < 300) {
    await sleep(100)
    return start(place, settings, tries + 1)
  }
  throw new Error(`The database did not start: ${problem} (see ${logOf(place)})`)
}

// Gives the last words of the log when the server ends before it is ready.
async function tryToStart(place: Place, settings: Settings): Promise<string | undefined> {
  const log = logOf(place)
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(log, `${log}.old`)
  const output = openSync(log, 'a', 0o600)
  const begin = statSync(log).size
  const args = Object.entries({ ...serverSettings(place.port), ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  let ended: string | undefined
  const child = spawn(place.binaries.postgres, ['-D', place.cluster, ...args], {
    cwd: place.cluster,
    detached: true,
    env: serverEnvironment(),
    stdio: ['ignore', output, output],
    ...place.runner,
  })
  child.on('error', (error) => {
    ended = reasonNotToRun(error, place.binaries.postgres)
  })
  const onExit = (): void => {
    ended ??= lastWords(readFileSync(log).subarray(begin).toString())
  }
  child.on('exit', onExit)
  child.unref()
  closeSync(output)
  await waitUntilReady(place.cluster, () => ended)
  child.off('exit', onExit)
  return ended
}

function lastWords(log: string): string {
  const telling = log.split('\n').filter((line) => /FATAL|PANIC|could not/.test(line))
  return (
    telling.map((line) => line.replace(/^.*?(FATAL|PANIC|LOG|WARNING): +/, '')).join('; ') ||
    'it ended without a word'
  )
}

function logOf(place: Place): string {
  return join(place.dataDir, 'postgres.log')
}
