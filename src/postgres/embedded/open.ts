import { accessSync, constants } from 'node:fs'
import { join, resolve } from 'node:path'
import { initialise } from './initialise.ts'
import { tryLock, unlock, withLock } from './lock.ts'
import { findPlace, type Place, urlOf } from './place.ts'
import { makeFolder } from './runner.ts'
import { askToShutDown, ensureRunning, isRunning, shutDown } from './server.ts'
import { isUsed, noteUser } from './users.ts'

/** A database that can be reached at `url` until `stop`. */
export type OpenDatabase = { readonly url: string; readonly stop: () => Promise<void> }

const WATCH_EVERY = 2000

/**
 * Opens the embedded server of a data folder. A running one is joined, whoever started it, even one that outlived a
 * killed process; else it is made and started. While it is open, a server that dies is started again at the same
 * address. The last process that has it open stops it.
 */
export async function openEmbedded(folder: string): Promise<OpenDatabase> {
  const dataDir = resolve(folder)
  makeFolder(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
  mustBeOurs(dataDir)
  const lock = join(dataDir, 'postgres.lock')
  const [place, forget] = await withLock(lock, async () => {
    const found = await findPlace(dataDir)
    initialise(found)
    const running = await ensureRunning(found)
    return [running, noteUser(running.dataDir)] as const
  })
  const unwatch = watch(lock, place)
  const atExit = (): void => leaveAtExit(lock, place, forget)
  process.on('exit', atExit)
  const stop = async (): Promise<void> => {
    await unwatch()
    await leave(lock, place, forget)
    process.off('exit', atExit)
  }
  return { url: urlOf(place), stop }
}

function mustBeOurs(dataDir: string): void {
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new Error(
      `This user may not write to the data folder ${dataDir}: run insat as the user who made it`,
    )
  }
}

// A start that fails is tried again at the next look; the server's log says why.
function watch(lock: string, place: Place): () => Promise<void> {
  let starting: Promise<unknown> | undefined
  const timer = setInterval(() => {
    if (starting !== undefined || isRunning(place)) return
    starting = withLock(lock, () => ensureRunning(place))
      .catch(() => undefined)
      .finally(() => {
        starting = undefined
      })
  }, WATCH_EVERY)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await starting
  }
}

async function leave(lock: string, place: Place, forget: () => void): Promise<void> {
  await withLock(lock, async () => {
    forget()
    if (!isUsed(place.dataDir)) await shutDown(place)
  })
}

// A process that ends without `stop` still asks; when another holds the lock, that one or the next will stop it.
function leaveAtExit(lock: string, place: Place, forget: () => void): void {
  forget()
  if (!tryLock(lock)) return
  if (!isUsed(place.dataDir)) askToShutDown(place)
  unlock(lock)
}
