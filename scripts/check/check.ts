import { runChecks } from './steps.ts'

/** `npm run check`: every house rule, each with its time; ends with 1 when one is broken. */
const results = await runChecks()
process.exitCode = results.every(({ problems }) => problems.length === 0) ? 0 : 1
