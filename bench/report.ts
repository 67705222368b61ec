import { join } from 'node:path'
import { keepRun } from './keepRun.ts'
import type { Machine } from './machine.ts'
import type { Measured } from './measure.ts'

/** Milliseconds of processor time that each piece of work took. */
export type Processor = { readonly insat: number; readonly postgres: number; readonly client: number }
export type Line = Measured & { readonly what: string; readonly processor: Processor }
export type Result = {
  readonly date: string
  readonly commit: string
  readonly machine: Machine
  /** Cases stored beforehand, and how long each measurement ran. */
  readonly filled: number
  readonly seconds: number
  readonly loadAtEnd: number
  readonly idleMegabytes: number
  readonly lines: readonly Line[]
  readonly notes: readonly string[]
}

/** The result as a table for people. */
export function describe(result: Result): string {
  const { machine, filled, seconds, idleMegabytes, loadAtEnd, lines, notes } = result
  return [
    `${result.date} · commit ${result.commit} · ${filled.toLocaleString('en')} cases stored · ${seconds} s each`,
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGB} GB · Node ${machine.node} · PostgreSQL ${machine.postgres} · 8 kB to disk ${machine.sync} ms`,
    `Load average ${machine.load} at the start, ${loadAtEnd} at the end · memory at rest ${idleMegabytes} MB`,
    '',
    '| what | clients | a second | p50 ms | p95 ms | processor ms: Insat | PostgreSQL | client |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...lines.map(
      ({ what, clients, perSecond, p50, p95, processor: { insat, postgres, client } }) =>
        `| ${what} | ${clients} | ${perSecond} | ${p50} | ${p95} | ${insat} | ${postgres} | ${client} |`,
    ),
    ...notes.map((note) => `\n${note}`),
  ].join('\n')
}

/** Keeps the result, and the history of all of them in a table. */
export function keep(result: Result): void {
  const after = result.filled ? `-${result.filled}` : ''
  keepRun(join(import.meta.dirname, 'results'), result, { after }, history)
}

/** One row a kept result, oldest first, with the figures that the design sets targets for. */
function history(results: readonly Result[]): string {
  return [
    '# How fast',
    '',
    'Written by `npm run bench`; do not edit. Each file beside this one holds one run with its machine and all figures.',
    'Times are in milliseconds, p50 or p95 as the head says; client, server and database share the machine.',
    '',
    `| date | commit | stored | load | ${columns.map(([head]) => head).join(' | ')} |`,
    `|---|---|--:|--:|${columns.map(() => '--:|').join('')}`,
    ...results.map(rowOf),
    '',
  ].join('\n')
}

const columns: readonly (readonly [head: string, what: string, clients: number, figure: keyof Measured])[] = [
  ['register p50', 'register', 1, 'p50'],
  ['register /s at 16', 'register', 16, 'perSecond'],
  ['floor /s at 16', 'floor: rows of a registration', 16, 'perSecond'],
  ['lives /s at 16', 'whole life', 16, 'perSecond'],
  ['floor /s at 16', 'floor: rows of a life', 16, 'perSecond'],
  ['queue p95', 'queue page', 1, 'p95'],
  ['case p95', 'case page', 1, 'p95'],
  ['search p95', 'search', 1, 'p95'],
  ['mails /s', 'mail in', 8, 'perSecond'],
]

function rowOf(result: Result): string {
  const figures = columns.map(([, what, clients, figure]) => {
    const line = result.lines.find((line) => line.what === what && line.clients === clients)
    return line ? line[figure] : '–'
  })
  const { date, commit, filled, machine, loadAtEnd } = result
  return `| ${date.slice(0, 10)} | ${commit} | ${filled} | ${machine.load}–${loadAtEnd} | ${figures.join(' | ')} |`
}
