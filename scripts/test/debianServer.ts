import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { initialise } from '../../src/postgres/embedded/initialise.ts'
import { findPlace, type Place, urlOf } from '../../src/postgres/embedded/place.ts'
import { ensureRunning, shutDown } from '../../src/postgres/embedded/server.ts'

// Where Debian's package postgresql-15, the oldest server that Insat runs on, keeps its programs.
const programs = '/usr/lib/postgresql/15/bin'
// What it holds is thrown away, so it does not wait for the disk.
const careless = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' }

/** Whether this machine has PostgreSQL 15 of Debian's. */
export function hasDebianServer(): boolean {
  return existsSync(join(programs, 'postgres'))
}

/** Runs `work` on an empty PostgreSQL 15 in a temporary folder, never as root; gives it the server's address. */
export async function withDebianServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'insat-debian-'))
  chmodSync(dataDir, 0o711)
  try {
    const binaries = { initdb: join(programs, 'initdb'), postgres: join(programs, 'postgres') }
    const place: Place = { ...(await findPlace(dataDir)), binaries }
    initialise(place)
    const running = await ensureRunning(place, careless)
    try {
      return await work(urlOf(running))
    } finally {
      await shutDown(running)
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
