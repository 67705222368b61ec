import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Caught } from '../src/app/demo/caught.ts'

export type Demo = {
  readonly url: string
  readonly dataDir: string
  /** Everything the process has printed so far. */
  readonly printed: () => string
  /** Milliseconds from the start of the command to its answer. */
  readonly readyAfter: number
  /** The newest caught message to that address whose text fits; waits for it up to twenty seconds. */
  readonly message: (to: string, fits: RegExp) => Promise<Caught>
  readonly stop: () => Promise<void>
}

/** Runs `insat demo` as people do, in a folder and on a port of its own. */
export async function startDemo(): Promise<Demo> {
  const dataDir = await mkdtemp(join(tmpdir(), 'insat-demo-'))
  const port = await freePort()
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['bin/insat.mjs', 'demo'], {
    env: { ...process.env, PORT: String(port), INSAT_DATA: dataDir, INSAT_URL: '', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      printed += chunk
    })
  await ready(child, () => printed)
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    dataDir,
    printed: () => printed,
    readyAfter: performance.now() - startedAt,
    message: (to, fits) => waitForMessage(url, to, fits),
    stop: () => stop(child, dataDir),
  }
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

async function waitForMessage(url: string, to: string, fits: RegExp): Promise<Caught> {
  for (let tries = 0; tries < 100; tries++) {
    const caught = (await (await fetch(`${url}/catcher.json`)).json()) as Caught[]
    const found = caught.find(
      (message) => message.to === to && fits.test(`${message.subject ?? ''}\n${message.text}`),
    )
    if (found) return found
    await new Promise((later) => setTimeout(later, 200))
  }
  throw new Error(`No message to ${to} that fits ${fits}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (!address || typeof address === 'string') throw new Error('No free port')
  return address.port
}
