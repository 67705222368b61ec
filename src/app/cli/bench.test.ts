import { afterEach, describe, expect, test, vi } from 'vitest'
import { fillCases } from '../../../bench/fill/fill.ts'
import { liveTemplates } from '../../../bench/fill/templates.ts'
import { counts, courses } from '../../../bench/fill/testShapes.ts'
import { setUp } from '../../../bench/installation.ts'
import { runBench } from '../../../bench/run.ts'
import { wordForms } from '../../../bench/words.ts'
import { type Finding, verifyCases } from '../../cases/store/verify.ts'
import { verifyCheckpoints } from '../../cases/store/verifyCheckpoints.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { addShippedData } from '../shipped.ts'

/** The whole size with `SOAK` set, a fiftieth of it without. */
const size = process.env.SOAK ? 50 : 1
const context = await testContext()

afterEach(() => vi.restoreAllMocks())

describe('A filled store', () => {
  test('holds whole lives that verify like those that went through the commands', async () => {
    await addShippedData(context)
    const { staff } = await setUp(context)
    const templates = await liveTemplates(context, staff)
    let stored = 0
    await fillCases(context, context.databaseUrl, templates, 1_000 * size, (cases) => (stored += cases))
    expect(stored).toBe(1_000 * size)
    const found: Finding[] = []
    let checked = 0
    await verifyCases(
      context.db,
      (finding) => found.push(finding),
      (cases) => (checked += cases),
    )
    await verifyCheckpoints(context, (finding) => found.push(finding))
    expect(found).toEqual([])
    expect(checked).toBe(1_000 * size + templates.length)
  }, 600_000)

  test('has rows of every kind for each copy, with the same columns filled and the same events', async () => {
    const lived = await courses(context.db)
    expect(lived.length).toBeGreaterThan(10)
    for (const { events, shapes } of lived) expect(shapes, events).toBe(1)
    const { cases = 0, open = 0, ...others } = await counts(context.db)
    expect(others).toEqual({
      ...{ references: cases, customers: cases, facts: cases, links: cases, told: cases, found: cases },
    })
    expect(open / cases).toBeGreaterThan(0.01)
    expect(open / cases).toBeLessThan(0.06)
  })

  test('is written in more than a hundred thousand word forms', () => {
    expect(new Set(wordForms('ar')).size).toBeGreaterThan(100_000)
  })
})

describe('insat bench', () => {
  test('measures every kind of work, right answers only, beside its floor', async () => {
    const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    const { lines, notes, machine } = await runBench({ fill: 100 * size, seconds: 0.1 * size, keep: false })
    expect(lines.map(({ what, clients }) => `${what} ${clients}`)).toEqual([
      'register 1',
      'register 16',
      'whole life 16',
      ...['queue page', 'case page', 'search'].flatMap((page) => [`${page} 1`, `floor: ${page} 1`]),
      'mail in 8',
      'floor: rows of a registration 1',
      'floor: rows of a registration 16',
      'floor: rows of a life 16',
    ])
    for (const { what, count, p50, p95, perSecond } of lines) {
      expect(count, what).toBeGreaterThan(0)
      expect(perSecond, what).toBeGreaterThan(0)
      expect(p50, what).toBeLessThanOrEqual(p95)
    }
    expect(notes).toEqual([expect.stringMatching(/announcements and jobs were left/)])
    expect(machine.postgres).toMatch(/^18\./)
    expect(printed.mock.calls[0]?.[0]).toContain('| whole life | 16 |')
  }, 300_000)
})
