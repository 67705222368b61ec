import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What every kept run says of itself. */
export type Run = { readonly date: string; readonly commit: string }

/** Keeps a run as a file of `folder`, and beside it the history of all of them, oldest first, as `tell` writes it. */
export function keepRun<Kept extends Run>(
  folder: string,
  run: Kept,
  { before = '', after = '' }: { readonly before?: string; readonly after?: string },
  tell: (runs: readonly Kept[]) => string,
): void {
  mkdirSync(folder, { recursive: true })
  const name = `${before}${run.date.slice(0, 10)}-${run.commit.replace('+', '-changed')}${after}`
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(run, null, 2)}\n`)
  const runs = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Kept)
    .sort((one, other) => (one.date < other.date ? -1 : 1))
  writeFileSync(join(folder, 'README.md'), tell(runs))
}
