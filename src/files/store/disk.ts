import { randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where bytes with that SHA-256 lie: the same bytes are kept once, however often they come. */
function pathOf(dataDir: string, sha256: Buffer): string {
  const hex = sha256.toString('hex')
  return join(dataDir, 'files', hex.slice(0, 2), hex.slice(2, 4), hex)
}

/** Writes bytes so that a power cut leaves them whole or not at all: a file of its own, synced, then renamed into place. */
export async function writeBytes(dataDir: string, sha256: Buffer, bytes: Uint8Array): Promise<void> {
  const path = pathOf(dataDir, sha256)
  if (await stat(path).catch(() => null)) return
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const own = `${path}.${randomUUID()}`
  const file = await open(own, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(own, path)
}

/** The bytes again, as a stream. */
export function readBytes(dataDir: string, sha256: Buffer): ReadStream {
  return createReadStream(pathOf(dataDir, sha256))
}
