import { randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where bytes with that SHA-256 lie: the same bytes are kept once, however often they come. */
function pathOf(dataDir: string, sha256: Buffer): string {
  const hex = sha256.toString('hex')
  return join(dataDir, 'files', hex.slice(0, 2), hex.slice(2, 4), hex)
}

/**
 * Writes bytes so that a power cut leaves them whole or not at all, and whole once this has returned: a file of its own,
 * synced, renamed into place, and its place synced. A write that fails leaves nothing behind.
 */
export async function writeBytes(dataDir: string, sha256: Buffer, bytes: Uint8Array): Promise<void> {
  const path = pathOf(dataDir, sha256)
  if (await stat(path).catch(() => null)) return
  const folder = dirname(path)
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  const own = `${path}.${randomUUID()}`
  try {
    await writeSynced(own, bytes)
    await rename(own, path)
  } catch (error) {
    await rm(own, { force: true }).catch(() => undefined)
    throw error
  }
  // A new folder is an entry of the one above, up to the data folder.
  const changed = made ? [folder, dirname(folder), dirname(dirname(folder)), dataDir] : [folder]
  for (const one of changed) await syncFolder(one)
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Windows keeps the entries of a folder by itself and opens none for this. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** The bytes again, as a stream. */
export function readBytes(dataDir: string, sha256: Buffer): ReadStream {
  return createReadStream(pathOf(dataDir, sha256))
}

/** Removes the bytes for good; nothing where they are gone already. Nobody may count on them any more (`lockDigest`). */
export async function removeBytes(dataDir: string, sha256: Buffer): Promise<void> {
  await rm(pathOf(dataDir, sha256), { force: true })
}
