import { checkCoverage } from '../guide/coverage.ts'
import { checkFlows } from '../guide/flowsPage.ts'
import { run } from '../run.ts'
import { checkImports } from './imports.ts'
import { checkSizes } from './sizes.ts'
import { checkTables } from './tables.ts'
import { checkWords } from './words.ts'

/** One house rule and what breaks it: a line each. */
export type CheckResult = { readonly name: string; readonly problems: readonly string[] }

type Step = { readonly name: string; readonly find: () => Promise<readonly string[]> | readonly string[] }

const steps: readonly Step[] = [
  { name: 'types', find: findTypeErrors },
  {
    name: 'format and lint',
    find: () => program('biome', ['check', '--error-on-warnings', '--reporter=concise', '--colors=off']),
  },
  { name: 'imports', find: checkImports },
  { name: 'sizes of files', find: checkSizes },
  { name: 'words and sides', find: checkWords },
  { name: 'tables of rooms', find: checkTables },
  { name: 'unused code', find: () => program('knip', ['--no-progress']) },
  { name: 'guide coverage', find: checkCoverage },
  { name: 'procedures', find: checkFlows },
]

/** Runs every step to its end, prints each with its time, and hands all of them back. */
export async function runChecks(): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  for (const { name, find } of steps) {
    const start = performance.now()
    const problems = await attempt(find)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${problems.length === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
    for (const problem of problems) console.log(`    ${problem.replaceAll('\n', '\n    ')}`)
    results.push({ name, problems })
  }
  return results
}

async function attempt(find: Step['find']): Promise<readonly string[]> {
  try {
    return await find()
  } catch (error) {
    return [(error as Error).message]
  }
}

// The types of routes are made first: pages import them.
async function findTypeErrors(): Promise<string[]> {
  const routes = await program('react-router', ['typegen'])
  return routes.length > 0 ? routes : program('tsc', ['--noEmit', '--pretty', 'false'])
}

async function program(command: string, args: readonly string[]): Promise<string[]> {
  const { code, output } = await run(command, args)
  return code === 0 ? [] : [output.trim() || `${command} ended with ${code}`]
}
