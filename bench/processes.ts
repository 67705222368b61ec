import { type ChildProcess, fork, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Jobs } from './client.ts'

const root = join(import.meta.dirname, '..')

export type Running = { readonly url: string; readonly pid: number; readonly stop: () => Promise<void> }

/** Runs `insat serve`, web and worker as they run anywhere, on that data folder and a free port. */
export async function startInsat(dataDir: string, smsUrl: string): Promise<Running> {
  const own = { INSAT_DATA: dataDir, PORT: '0', HOST: '127.0.0.1', SMS_URL: smsUrl }
  const environment = {
    ...process.env,
    DATABASE_URL: '',
    SMTP_URL: '',
    INSAT_URL: '',
    INSAT_SECRET: '',
    ...own,
  }
  const child = spawn(process.execPath, [join(root, 'bin/insat.mjs'), 'serve'], {
    env: { ...environment, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const lines = createInterface({ input: child.stdout })
  const url = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line)
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`insat serve ended with ${code} before it answered`)))
  })
  return { url, pid: child.pid ?? 0, stop: () => end(child) }
}

export type Client = {
  /** Has the client's process do one job and gives what came of it. */
  readonly run: <Name extends keyof Jobs>(
    name: Name,
    job: Parameters<Jobs[Name]>[0],
  ) => Promise<Awaited<ReturnType<Jobs[Name]>>>
  readonly pid: number
  readonly stop: () => Promise<void>
}

/** The client in a process of its own, so that its work is not counted as the server's. */
export function startClient(): Client {
  const child = fork(join(import.meta.dirname, 'client.ts'), { serialization: 'advanced' })
  const run: Client['run'] = (name, job) =>
    new Promise((resolve, reject) => {
      const gone = (): void => reject(new Error(`The client ended while it did ${name}`))
      child.once('exit', gone)
      child.once('message', (answer: { result?: unknown; problem?: string }) => {
        child.off('exit', gone)
        if (answer.problem) reject(new Error(answer.problem))
        else resolve(answer.result as never)
      })
      child.send({ name, job })
    })
  return { run, pid: child.pid ?? 0, stop: () => end(child) }
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
