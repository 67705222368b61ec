import { join } from 'node:path'
import { keepRun } from '../bench/keepRun.ts'
import type { Result } from './soak.ts'

/** Keeps the result, and the history of all of them in a table each. */
export function keep(result: Result): void {
  keepRun(join(import.meta.dirname, 'results'), result, { before: `${result.soak}-` }, history)
}

function history(results: readonly Result[]): string {
  return [
    '# What held over long stretches',
    '',
    'Written by `npm run soak`; do not edit. Each file beside this one holds one run. CI does the same at a fiftieth of the size.',
    'Times are in milliseconds where a figure says p50 or p95, else in seconds; whoever asks, server and database share the machine.',
    ...[...Map.groupBy(results, ({ soak }) => soak)].flatMap(([soak, own]) => [
      '',
      `## ${soak}`,
      '',
      ...table(own),
    ]),
    '',
  ].join('\n')
}

/** One row a run, oldest first, with the figures of the latest. */
function table(results: readonly Result[]): string[] {
  const names = Object.keys(results.at(-1)?.figures ?? {})
  return [
    `| date | commit | machine | load | ${names.join(' | ')} |`,
    `|---|---|---|--:|${names.map(() => '--:|').join('')}`,
    ...results.map(({ date, commit, machine, loadAtEnd, figures }) => {
      const { cpu, cores, memoryGB } = machine
      const cells = [date.slice(0, 10), commit, `${cpu}, ${cores} cores, ${memoryGB} GB`]
      const values = names.map((name) => figures[name] ?? '–')
      return `| ${[...cells, `${machine.load}–${loadAtEnd}`, ...values].join(' | ')} |`
    }),
  ]
}
