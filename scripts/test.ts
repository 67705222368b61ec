import { withFreshBuild } from '../src/app/web/build.ts'
import { runChecks } from './check/steps.ts'
import { hasDebianServer, withDebianServer } from './test/debianServer.ts'
import { missingServers } from './test/servers.ts'
import { runSuite } from './test/suites.ts'
import { closingLine, none, sum, type Tally } from './test/tally.ts'

/*
 * `npm test`: the house rules, the build, and every test there is, the store's once more on the oldest PostgreSQL that
 * Insat runs on. A server that tests need and this machine lacks is a skipped test, in CI a failed one.
 */
const tallies = [
  await step('House rules', countChecks),
  await step('Servers for tests', countMissing),
  await step('Build', countBuild),
  await step('Unit and store tests', () => runSuite(['unit', 'store'])),
  await step('Store tests on PostgreSQL 15', onDebianServer),
  await step('Soaks at a fiftieth of their size', () => runSuite(['soak'])),
  await step('Journeys', () => runSuite(['journeys'])),
  await step('Journeys of partners', () => runSuite(['partner-journeys'])),
]
const total = sum(tallies)
process.exitCode = total.failed === 0 ? 0 : 1
console.log(`\n${closingLine(total)}`)

async function step(title: string, count: () => Promise<Tally> | Tally): Promise<Tally> {
  const start = performance.now()
  console.log(`\n── ${title}`)
  const tally = await Promise.try(count).catch((error: Error) => {
    console.log(error.message)
    return { ...none, failed: 1 }
  })
  console.log(`── ${title}: ${closingLine(tally)} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  return tally
}

async function countChecks(): Promise<Tally> {
  const results = await runChecks()
  const failed = results.filter(({ problems }) => problems.length > 0).length
  return { ...none, passed: results.length - failed, failed }
}

function countMissing(): Tally {
  const missing = missingServers()
  const inCi = process.env.CI === 'true'
  for (const name of missing) console.log(`${inCi ? 'MISSING' : 'SKIPPED, not installed'}: ${name}`)
  return inCi ? { ...none, failed: missing.length } : { ...none, skipped: missing.length }
}

async function countBuild(): Promise<Tally> {
  await withFreshBuild(async () => undefined)
  return none
}

async function onDebianServer(): Promise<Tally> {
  if (!hasDebianServer()) return none
  // Those of the embedded server and of gateways are about other servers.
  const exclude = ['src/postgres/embedded/**', 'src/*/gateways/**']
  return withDebianServer((url) => runSuite(['store'], { environment: { TEST_DATABASE_URL: url }, exclude }))
}
