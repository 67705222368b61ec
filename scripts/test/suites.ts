import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../run.ts'
import { type Report, type Tally, tallyOf } from './tally.ts'

/** Runs the tests of these Vitest projects, shows their output, and counts how they ended. */
export async function runSuite(
  projects: readonly string[],
  options: { environment?: Readonly<Record<string, string>>; exclude?: readonly string[] } = {},
): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'insat-report-'))
  const file = join(folder, 'report.json')
  const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  try {
    const chosen = projects.flatMap((name) => ['--project', name])
    const left = (options.exclude ?? []).flatMap((glob) => ['--exclude', glob])
    const { code } = await run('vitest', ['run', ...chosen, ...left, ...reporting], {
      show: true,
      environment: options.environment ?? {},
    })
    return tallyOf(readReport(file), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return undefined
  }
}
