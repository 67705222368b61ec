import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Installation, openInstallation } from '../src/app/open.ts'
import { readSettings } from '../src/app/settings.ts'

export type Place = {
  readonly installation: Installation
  readonly dataDir: string
  readonly postgres: { readonly version: string; readonly pid: number }
  readonly close: () => Promise<void>
}

/** An installation of its own in a temporary folder, with the server as it is everywhere; `close` throws it away. */
export async function openPlace(): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'insat-bench-'))
  chmodSync(dataDir, 0o711)
  const installation = await openInstallation(readSettings({ INSAT_DATA: dataDir }))
  const close = async (): Promise<void> => {
    await installation.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    return { installation, dataDir, postgres: await serverOf(installation), close }
  } catch (error) {
    await close()
    throw error
  }
}

const safety = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'] as const

/** Refuses to measure a server on which anything that keeps accepted things safe is off. */
async function serverOf({ context }: Installation): Promise<Place['postgres']> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name = any(${[...safety]}) and setting <> 'on'`.execute(
    context.db,
  )
  if (rows.length > 0) throw new Error(`The bench measures with ${rows[0]?.name} on only`)
  const found = await sql<{ version: string; file: string }>`
    select current_setting('server_version') as version, pg_read_file('postmaster.pid') as file`.execute(
    context.db,
  )
  const { version = '', file = '' } = found.rows[0] ?? {}
  return { version, pid: Number(file.split('\n')[0]) }
}

/** Takes text messages as a provider would and forgets them, so that the worker beside has its real work. */
export async function startSink(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const stop = (): void => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}/`, stop }
}
