import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { initialise } from './embedded/initialise.ts'
import { findPlace, urlOf } from './embedded/place.ts'
import { ensureRunning, shutDown } from './embedded/server.ts'
import { isUsed, noteUser } from './embedded/users.ts'

const PREFIX = join(tmpdir(), 'insat-test-')

/** Starts a server in a temporary folder, for tests and the making of types; `stop` removes both. */
export async function startThrowawayServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  await clearLeftovers()
  const dataDir = mkdtempSync(PREFIX)
  chmodSync(dataDir, 0o711)
  const forget = noteUser(dataDir)
  const place = await findPlace(dataDir)
  initialise(place)
  // The only server that does not wait for the disk: what it holds is thrown away, and no test cuts the machine's power.
  const running = await ensureRunning(place, {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '200',
  })
  const stop = async (): Promise<void> => {
    await shutDown(running)
    forget()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url: urlOf(running), stop }
}

// Servers of test runs that were killed before they could stop them.
async function clearLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((name) => join(tmpdir(), name).startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name)
    try {
      if (isUsed(dataDir)) continue
      if (existsSync(join(dataDir, 'database.json'))) await shutDown(await findPlace(dataDir))
      rmSync(dataDir, { recursive: true, force: true })
    } catch {
      // Another user's, or one that is only just being made.
    }
  }
}
