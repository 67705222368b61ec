import { hash, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The secret of this installation, 32 bytes as base64url: the environment's (`INSAT_SECRET`; any other text of 32
 * characters or more stands for its SHA-256), else the one kept in the data folder in a file that only its owner
 * reads, made at first use. Throws a plain message when the environment's is too short to protect anything.
 */
export function readSecret(dataDir: string, fromEnvironment: string | undefined): string {
  if (fromEnvironment !== undefined && fromEnvironment !== '') return fromOutside(fromEnvironment)
  mkdirSync(dataDir, { recursive: true })
  const path = join(dataDir, 'secret')
  return readOr(path) ?? make(path)
}

function readOr(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

// Linked into place, so that two processes that start together agree on one and nobody reads half of it.
function make(path: string): string {
  const own = `${path}.${process.pid}`
  writeFileSync(own, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    linkSync(own, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(own)
  }
  return readFileSync(path, 'utf8').trim()
}

function fromOutside(secret: string): string {
  if (secret.length < 32)
    throw new Error('INSAT_SECRET is too short: give 32 random bytes written as base64url')
  return /^[\w-]{43}$/.test(secret) ? secret : hash('sha256', secret, 'base64url')
}
