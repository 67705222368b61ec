import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { checkCoverage, describeCoverage } from './coverage.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const rows = {
  G1a: 'One system',
  G4b: 'A reference',
  'G5.1.8d': 'Within the jurisdiction',
  'G5.1.8e': 'Again',
}

/** A project with one journey, and its coverage written. */
function project(journey: string, file = 'e2e/some.journey.ts'): string {
  const base = mkdtempSync(join(tmpdir(), 'insat-guide-'))
  made.push(base)
  for (const path of [file, 'docs/guide-rows.json']) mkdirSync(dirname(join(base, path)), { recursive: true })
  writeFileSync(join(base, 'docs/guide-rows.json'), JSON.stringify(rows))
  writeFileSync(join(base, file), journey)
  writeFileSync(join(base, 'docs/guide-coverage.md'), describeCoverage(base))
  return base
}

describe('Guide coverage', () => {
  test('lists under each row the tests that name it, and the rows that none names', () => {
    const text = describeCoverage(
      project("test('G4b: a reference comes back', () => {})\ntest.each(['ar'])(`G5.1.8d: %s in $kind`, fn)"),
    )
    expect(text).toContain('**2 of 4 rows are proved**, 2 are not yet.')
    expect(text).toContain('- **G4b** A reference\n  - G4b: a reference comes back (`e2e/some.journey.ts`)')
    expect(text).toContain('  - G5.1.8d: … in … (`e2e/some.journey.ts`)')
    expect(text).toMatch(/## Not yet\n\n- \*\*G1a\*\* One system\n- \*\*G5\.1\.8e\*\*/)
  })

  test('takes a skipped test, and a row named elsewhere than in a title, for no proof', () => {
    const text = describeCoverage(project("test.skip('G4b: later', () => {})\nconst rule = ('G1a')"))
    expect(text).toContain('**0 of 4 rows are proved**')
  })

  test('goes stale when a title changes', () => {
    const base = project("test('G4b: a reference', () => {})")
    expect(checkCoverage(base)).toEqual([])
    writeFileSync(join(base, 'e2e/some.journey.ts'), "test('G4b: another title', () => {})")
    expect(checkCoverage(base)).toEqual([expect.stringContaining('not up to date')])
  })

  test('refuses more than three rows in a title', () => {
    expect(checkCoverage(project("test('G1a G4b G5.1.8d G5.1.8e: all at once', () => {})"))).toEqual([
      expect.stringContaining('4 rows in one title'),
    ])
  })

  test('refuses a row that the guide does not have', () => {
    expect(checkCoverage(project("test('G9z: nothing', () => {})"))).toEqual([
      expect.stringContaining('no such row: G9z'),
    ])
  })

  test('refuses a row named by a test that comes in by no public door', () => {
    const inside = project("test('G4b: a reference', () => {})", 'src/cases/core/reference.test.ts')
    expect(checkCoverage(inside)).toEqual([expect.stringContaining('no public door')])
  })
})
