import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { initialise } from './embedded/initialise.ts'
import { tryLock, unlock, withLock } from './embedded/lock.ts'
import { findPlace, type Place, urlOf } from './embedded/place.ts'
import { askToShutDown, ensureRunning, shutDown } from './embedded/server.ts'
import { isUsed, noteUser } from './embedded/users.ts'

/** A database that can be reached at `url` until `stop`. */
export type OpenDatabase = { readonly url: string; readonly stop: () => Promise<void> }

/**
 * Opens the database of an installation: the outer one at `databaseUrl` (`DATABASE_URL`) if given, else the embedded
 * server of the data folder. A running one is joined, whoever started it, even one that outlived a killed process;
 * else it is made and started. The last process that uses it stops it. Throws one plain line when it can't.
 */
export async function openDatabase(from: {
  dataDir: string
  databaseUrl?: string | undefined
}): Promise<OpenDatabase> {
  if (from.databaseUrl) return { url: from.databaseUrl, stop: async () => undefined }
  mkdirSync(from.dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  const lock = join(from.dataDir, 'postgres.lock')
  const [place, forget] = await withLock(lock, async () => {
    const found = await findPlace(from.dataDir)
    initialise(found)
    const running = await ensureRunning(found)
    return [running, noteUser(running.dataDir)] as const
  })
  const atExit = (): void => leaveAtExit(lock, place, forget)
  process.on('exit', atExit)
  return {
    url: urlOf(place),
    stop: () => leave(lock, place, forget).finally(() => process.off('exit', atExit)),
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
