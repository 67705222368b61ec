import { execFileSync } from 'node:child_process'
import {
  closeSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'

export type Machine = {
  readonly cpu: string
  readonly cores: number
  readonly memoryGB: number
  readonly node: string
  readonly postgres: string
  /** Milliseconds in which 8 kB reach the disk, the median of a hundred. */
  readonly sync: number
  readonly load: number
}

export function describeMachine(postgres: string): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? '',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres,
    sync: syncTime(),
    load: load(),
  }
}

/** How many processes wanted a core in the last minute. */
export function load(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1))
}

/** The version that is measured: the short name of its commit, with a mark where files were changed since. */
export function commit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim()
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no', 'src', 'migrations')
    return `${git('rev-parse', '--short', 'HEAD')}${changed && '+'}`
  } catch {
    return 'unknown'
  }
}

function syncTime(): number {
  const folder = mkdtempSync(join(tmpdir(), 'insat-sync-'))
  const file = openSync(join(folder, 'file'), 'w')
  const times = Array.from({ length: 100 }, () => {
    writeSync(file, Buffer.alloc(8192))
    const start = performance.now()
    fdatasyncSync(file)
    return performance.now() - start
  }).sort((a, b) => a - b)
  closeSync(file)
  rmSync(folder, { recursive: true })
  return Number((times[50] ?? 0).toFixed(2))
}

/** Milliseconds that all threads of a process were on a processor (Linux; nothing elsewhere). */
export function processorTime(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`)
    return threads.reduce((sum, thread) => sum + onProcessor(`/proc/${pid}/task/${thread}/schedstat`), 0)
  } catch {
    return 0
  }
}

function onProcessor(file: string): number {
  return Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6
}

/** The same of the children of a process that have ended and whose end it has seen, to 10 ms each. */
export function processorTimeOfEnded(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[13]) + Number(fields[14])) * 10
  } catch {
    return 0
  }
}

/** Megabytes that a process has for itself and its part of what it shares (Linux's PSS; nothing elsewhere). */
export function memory(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) / 1024
  } catch {
    return 0
  }
}

/** The process and everything that it started, by Linux's lists. */
export function family(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
    return [pid, ...children.flatMap((child) => family(Number(child)))]
  } catch {
    return [pid]
  }
}
