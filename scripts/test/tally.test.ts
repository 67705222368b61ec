import { describe, expect, test } from 'vitest'
import { closingLine, type Report, sum, tallyOf } from './tally.ts'

const report: Report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
}

describe('The count of tests', () => {
  test('adds up what the runs report', () => {
    const twice = sum([tallyOf(report, 0), tallyOf({ ...report, numFailedTests: 2 }, 1)])
    expect(closingLine(twice)).toBe('6 passed, 2 failed, 4 skipped')
  })

  test('takes a file that could not be loaded for one failure', () => {
    const broken = { ...report, testResults: [{ status: 'failed', assertionResults: [] }] }
    expect(tallyOf(broken, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 })
  })

  test('never calls a run that ended badly green', () => {
    expect(tallyOf(report, 1).failed).toBe(1)
    expect(tallyOf(undefined, 0).failed).toBe(1)
  })
})
