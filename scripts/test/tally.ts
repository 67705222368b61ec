/** How many tests ended how. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** What Vitest's JSON report says, as far as it is counted. */
export type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

export const none: Tally = { passed: 0, failed: 0, skipped: 0 }

/** All of them together. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    none,
  )
}

/**
 * Counts one run of Vitest by its report and exit code. A file that could not be loaded counts as one failure, and so
 * does a run that ended badly without saying which test it was (or with no report at all).
 */
export function tallyOf(report: Report | undefined, code: number): Tally {
  if (report === undefined) return { ...none, failed: 1 }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length
  const failed = report.numFailedTests + unloaded
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The line that closes `npm test`. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
