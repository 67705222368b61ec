import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs `insat demo` as people do, in a folder and on a port of its own, until `stop`. */
export async function runDemo(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'insat-demo-'))
  const port = await freePort()
  const child = spawn(process.execPath, ['bin/insat.mjs', 'demo'], {
    env: { ...process.env, PORT: String(port), INSAT_DATA: dataDir, INSAT_URL: '', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const hear = (chunk: Buffer): void => {
    printed = (printed + chunk).slice(-20_000)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  await ready(child, () => printed)
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(child, dataDir) }
}

function ready(child: ChildProcess, printed: () => string): Promise<void> {
  return new Promise((done, failed) => {
    child.once('exit', (code) => failed(new Error(`The demonstration ended with ${code}:\n${printed()}`)))
    child.stdout?.on('data', () => {
      if (printed().includes('auditor@insat.example')) done()
    })
  })
}

async function stop(child: ChildProcess, dataDir: string): Promise<void> {
  child.removeAllListeners('exit')
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
  await rm(dataDir, { recursive: true, force: true })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (!address || typeof address === 'string') throw new Error('No free port')
  return address.port
}
