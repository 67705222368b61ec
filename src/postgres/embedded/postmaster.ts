import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAnswering } from './answering.ts'
import { exists, isServerOn } from './processes.ts'

type Postmaster = { readonly pid: number; readonly port: number; readonly status: string }

/** Waits until the server answers or `ended` says that it is gone: recovery after a crash may take minutes. */
export async function waitUntilReady(cluster: string, ended: () => string | undefined): Promise<void> {
  while (ended() === undefined) {
    const found = findServer(cluster)
    if (found?.status === 'ready' && (await isAnswering(found.port))) return
    await sleep(5)
  }
}

/** Waits until no server runs on the cluster, `limit` milliseconds at most; false when it still does. */
export async function waitUntilGone(cluster: string, limit: number): Promise<boolean> {
  const end = performance.now() + limit
  while (findServer(cluster) !== undefined) {
    if (performance.now() > end) return false
    await sleep(5)
  }
  return true
}

/** The server that runs on the cluster now, whoever started it. */
export function findServer(cluster: string): Postmaster | undefined {
  const file = readPidFile(cluster)
  return file !== undefined && isServerOn(cluster, file.pid) ? file : undefined
}

// Lines: pid, folder, start, port, socket folder, address, shared memory, status. It grows while the server starts.
function readPidFile(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? 'starting' }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Removes the file of a dead server whose number now belongs to someone else: PostgreSQL itself clears the file of a
 * dead server, but takes any living process with that number for one.
 */
export function dropForeignPidFile(cluster: string): void {
  const file = readPidFile(cluster)
  if (file !== undefined && !isServerOn(cluster, file.pid) && exists(file.pid))
    rmSync(join(cluster, 'postmaster.pid'))
}
