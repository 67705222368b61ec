import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import type { Caught } from '../src/app/demo/caught.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demonstration of this run answers. */
    demo: string
  }
}

/** Runs `insat demo` as people do, once for all journeys, in a folder and on a port of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
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
  project.provide('demo', `http://127.0.0.1:${port}`)
  return () => stop(child, dataDir)
}

export type Demo = {
  readonly url: string
  /** The newest caught message to that address whose text fits; waits for it up to twenty seconds. */
  readonly message: (to: string, fits: RegExp) => Promise<Caught>
  /** Everything caught so far for that address. */
  readonly caught: (to: string) => Promise<readonly Caught[]>
}

/** The demonstration of this run. */
export function theDemo(): Demo {
  const url = inject('demo')
  return {
    url,
    message: (to, fits) => waitForMessage(url, to, fits),
    caught: (to) => caughtFor(url, to),
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

async function caughtFor(url: string, to: string): Promise<Caught[]> {
  const caught = (await (await fetch(`${url}/catcher.json`)).json()) as Caught[]
  return caught.filter((message) => message.to === to)
}

async function waitForMessage(url: string, to: string, fits: RegExp): Promise<Caught> {
  for (let tries = 0; tries < 100; tries++) {
    const found = (await caughtFor(url, to)).find(({ subject, text }) =>
      fits.test(`${subject ?? ''}\n${text}`),
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
